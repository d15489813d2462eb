using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using ByKey = Microsoft.Spark.Sql.Expressions.Window;

namespace Spark.Parity.Tests.Frames;

/// <summary>Chains of calls.</summary>
internal static class ShapeCases
{
    public static FrameCase[] All { get; } =
    [
        new(
            "a hundred columns one after the other",
            spark => Enumerable.Range(0, 100)
                .Aggregate(
                    spark.Range(3),
                    (frame, i) => frame
                        .WithColumn($"x{i}", i == 0 ? Col("id") : Col($"x{i - 1}") + 1)
                        .Drop($"x{i - 2}"))
                .Filter("x99 > 99")
                .Select("id", "x99"),
            """
            id bigint | x99 bigint
            1 | 100
            2 | 101
            """),
        new(
            "fields of structs keep their names in JSON",
            spark => Sales(spark)
                .Select(Struct("shop", "amount").As("sale"), Struct(Col("shop").As("Where")).As("other"))
                .Select(ToJson(Struct("sale", "other")), Col("sale.amount")),
            """
            to_json(struct(sale, other)) string | amount double
            "{"sale":{"shop":"a","amount":1.5},"other":{"Where":"a"}}" | 1.5
            "{"sale":{"shop":"a","amount":2.5},"other":{"Where":"a"}}" | 2.5
            "{"sale":{"shop":"a"},"other":{"Where":"a"}}" | null
            "{"sale":{"shop":"b","amount":4.0},"other":{"Where":"b"}}" | 4
            "{"sale":{"shop":"b","amount":0.5},"other":{"Where":"b"}}" | 0.5
            "{"sale":{"shop":"b","amount":3.0},"other":{"Where":"b"}}" | 3
            """),
        new(
            "zipped arrays keep the names of their columns",
            spark => spark.Sql("SELECT array(1, 2) AS a, array('x') AS b")
                .SelectExpr("arrays_zip(a, b) AS z")
                .SelectExpr("z.a", "z.b", "to_json(z)"),
            """
            a array<int> | b array<string> | to_json(z) string
            [1,2] | ["x",null] | "[{"a":1,"b":"x"},{"a":2}]"
            """),
        new(
            "duplicate names are columns of their own",
            spark => Sales(spark).Select(Col("shop"), Col("shop"), Col("amount").As("shop")).Limit(2),
            """
            shop string | shop string | shop double
            "a" | "a" | 1.5
            "a" | "a" | 2.5
            """),
        new(
            "first row of each key",
            spark => Sales(spark).OrderBy("day").Coalesce(1).DropDuplicates("shop").OrderBy("shop"),
            """
            shop string | day int | amount double
            "a" | 1 | 1.5
            "b" | 1 | 4
            """),
        new(
            "windows beside filters and sorts",
            spark =>
            {
                var byShop = ByKey.PartitionBy("shop").OrderBy("day");
                return Sales(spark)
                    .Filter("amount IS NOT NULL")
                    .WithColumn("n", RowNumber().Over(byShop))
                    .WithColumn("total", Sum("amount").Over(byShop.RowsBetween(-1, 0)))
                    .WithColumn("before", Lag("amount", 1, 0).Over(byShop))
                    .WithColumn("share", Round(Col("amount") / Sum("amount").Over(ByKey.PartitionBy("shop")), 3))
                    .Filter("n <= 2")
                    .OrderBy("shop", "n");
            },
            """
            shop string | day int | amount double | n int | total double | before double | share double
            "a" | 1 | 1.5 | 1 | 1.5 | 0.0 | 0.375
            "a" | 2 | 2.5 | 2 | 4 | 1.5 | 0.625
            "b" | 1 | 4 | 1 | 4 | 0.0 | 0.533
            "b" | 2 | 0.5 | 2 | 4.5 | 4 | 0.067
            """),
        new(
            "groups, totals and grouping numbers",
            spark => spark.Sql(
                "SELECT shop, day, grouping_id() AS g, count(*) AS n, sum(amount) AS total, "
                + "count(DISTINCT day) FILTER (WHERE amount > 1) AS days FROM " + SalesSql
                + " GROUP BY shop, day WITH ROLLUP ORDER BY shop NULLS LAST, day NULLS LAST"),
            """
            shop string | day int | g bigint | n bigint | total double | days bigint
            "a" | 1 | 0 | 1 | 1.5 | 1
            "a" | 2 | 0 | 1 | 2.5 | 1
            "a" | 3 | 0 | 1 | null | 0
            "a" | null | 1 | 3 | 4 | 2
            "b" | 1 | 0 | 1 | 4 | 1
            "b" | 2 | 0 | 2 | 3.5 | 1
            "b" | null | 1 | 3 | 7.5 | 2
            null | null | 3 | 6 | 11.5 | 2
            """),
        new(
            "a pivot with values",
            spark => Sales(spark).GroupBy("day").Pivot("shop", ["a", "b"]).Agg(Sum("amount")).OrderBy("day"),
            """
            day int | a double | b double
            1 | 1.5 | 4
            2 | 2.5 | 3.5
            3 | null | null
            """),
        new(
            "explosions inside, outside and with positions",
            spark => spark.Sql(
                "SELECT k, p, v, e FROM VALUES (1, array(10, 20)), (2, array()), (3, NULL) AS t(k, a) "
                + "LATERAL VIEW OUTER posexplode(a) x AS p, v "
                + "LATERAL VIEW explode(array(k, -k)) y AS e ORDER BY k, p, e"),
            """
            k int | p int | v int | e int
            1 | 0 | 10 | -1
            1 | 0 | 10 | 1
            1 | 1 | 20 | -1
            1 | 1 | 20 | 1
            2 | null | null | -2
            2 | null | null | 2
            3 | null | null | -3
            3 | null | null | 3
            """),
        new(
            "joins of every kind on one key",
            spark =>
            {
                var left = spark.Sql("SELECT * FROM VALUES (1, 'a'), (2, 'b'), (NULL, 'n') AS l(k, l)");
                var right = spark.Sql("SELECT * FROM VALUES (2, 'x'), (3, 'y'), (NULL, 'm') AS r(k, r)");
                return left.Join(right, ["k"], "full_outer")
                    .Union(left.Join(right, ["k"], "left_anti").WithColumn("r", Lit("anti")))
                    .Union(left.Join(right, ["k"], "left_semi").WithColumn("r", Lit("semi")))
                    .OrderBy("k", "l", "r");
            },
            """
            k int | l string | r string
            null | null | "m"
            null | "n" | null
            null | "n" | "anti"
            1 | "a" | null
            1 | "a" | "anti"
            2 | "b" | "semi"
            2 | "b" | "x"
            3 | null | "y"
            """),
        new(
            "a frame joined with itself",
            spark =>
            {
                var sales = Sales(spark).Filter("shop = 'a'").Select("day", "amount");
                return sales.As("x")
                    .Join(sales.As("y"), Col("x.day") < Col("y.day"))
                    .SelectExpr("x.day", "y.day AS later", "y.amount")
                    .OrderBy("day", "later");
            },
            """
            day int | later int | amount double
            1 | 2 | 2.5
            1 | 3 | null
            2 | 3 | null
            """),
        new(
            "set operations with and without duplicates",
            spark =>
            {
                var left = spark.CreateDataFrame([1, 1, 2, 3]);
                var right = spark.CreateDataFrame([1, 3, 3]);
                return left.IntersectAll(right).Union(left.ExceptAll(right)).Union(left.Except(right)).OrderBy("_1");
            },
            """
            _1 int
            1
            1
            2
            2
            3
            """),
        new(
            "lambdas over arrays and maps",
            spark => spark.Sql(
                "SELECT transform(array(1, 2), (x, i) -> x * 10 + i) a, filter(array(1, 2, 3), x -> x > 1) b, "
                + "aggregate(array(1, 2), 0, (s, x) -> s + x, s -> s * 2) c, "
                + "map_filter(map('a', 1, 'b', 2), (k, v) -> v > 1) d, "
                + "transform(array(array(1)), x -> transform(x, y -> y + size(x))) e, "
                + "array_sort(array(3, 1), (l, r) -> r - l) f, zip_with(array(1), array(2), (x, y) -> struct(x, y)) g"),
            """
            a array<int>
            | b array<int>
            | c int
            | d map<string,int>
            | e array<array<int>>
            | f array<int>
            | g array<struct<x:int,y:int>>
            [10,21] | [2,3] | 6 | map<"b"=2> | [[2]] | [3,1] | [{1,2}]
            """),
        new(
            "buckets of time that overlap",
            spark => spark.Sql(
                "SELECT window(t, '10 minutes', '5 minutes') AS w, count(*) AS n FROM VALUES "
                + "(TIMESTAMP'2024-01-01 00:03:00'), (TIMESTAMP'2024-01-01 00:07:00') AS s(t) "
                + "GROUP BY 1 ORDER BY w.start"),
            """
            w struct<start:timestamp,end:timestamp> | n bigint
            {ts:2023-12-31T23:55:00.000000Z,ts:2024-01-01T00:05:00.000000Z} | 1
            {ts:2024-01-01T00:00:00.000000Z,ts:2024-01-01T00:10:00.000000Z} | 2
            {ts:2024-01-01T00:05:00.000000Z,ts:2024-01-01T00:15:00.000000Z} | 1
            """),
        new(
            "a product of a column",
            spark => Sales(spark).GroupBy("shop").Agg(Product("amount").As("p")).OrderBy("shop"),
            """
            shop string | p double
            "a" | 3.75
            "b" | 6
            """),
        new(
            "the last rows, and rows after an offset",
            spark => spark.Range(10).Offset(7).Union(spark.Range(100).OrderBy(Desc("id")).Limit(2)),
            """
            id bigint
            7
            8
            9
            99
            98
            """),
    ];

    private const string SalesSql =
        "VALUES ('a', 1, 1.5D), ('a', 2, 2.5D), ('a', 3, NULL), ('b', 1, 4.0D), ('b', 2, 0.5D), ('b', 2, 3.0D) "
        + "AS s(shop, day, amount)";

    private static DataFrame Sales(SparkSession spark) => spark.Sql($"SELECT * FROM {SalesSql}");
}
