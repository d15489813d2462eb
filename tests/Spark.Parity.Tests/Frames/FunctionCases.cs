using Microsoft.Spark;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Parity.Tests.Frames;

/// <summary>C# functions of the program.</summary>
internal static class FunctionCases
{
    private static readonly StructType Pairs = new(
        [new StructField("key", new StringType()), new StructField("n", new LongType(), isNullable: false)]);

    public static FrameCase[] All { get; } =
    [
        new(
            "C# functions of columns and what they capture",
            spark =>
            {
                var step = 10L;
                string[] names = ["zero", "one"];
                var next = Udf<long, long>(x => x + step);
                var name = Udf<long?, string?>(x => x < names.Length ? names[(int)x.Value] : null);
                return spark.Range(0, 3, 1, 1).Select(
                    Col("id"), next(Col("id") * 2).As("next"), name(Col("id")).As("name"), next(next(Col("id"))));
            },
            """
            id bigint | next bigint | name string | <lambda>(<lambda>(id)) bigint
            0 | 10 | "zero" | 20
            1 | 12 | "one" | 21
            2 | 14 | null | 22
            """),
        new(
            "NULL skips C# functions of values without null",
            spark =>
            {
                spark.Udf().Register<int, double>("Half", x => x / 2.0);
                return spark.Sql("SELECT x, half(x) FROM VALUES (1), (NULL), (3) AS t(x)");
            },
            """
            x int | Half(x) double
            1 | 0.5
            null | null
            3 | 1.5
            """),
        new(
            "dates, decimals, arrays, maps and structs through C# functions",
            spark => spark
                .Sql(
                    """
                    SELECT DATE '2024-02-28' AS d, TIMESTAMP '2024-02-28 23:30:00' AS t, 1.25BD AS m,
                      array(1, NULL) AS a, map('k', 1) AS p, named_struct('key', 'x', 'n', 5L) AS r
                    """)
                .Select(
                    Udf<DateOnly, DateOnly>(d => d.AddDays(2))(Col("d")).As("d"),
                    Udf<DateTime, DateTime>(t => t.AddMinutes(45))(Col("t")).As("t"),
                    Udf<decimal, decimal>(m => m * 3)(Col("m")).As("m"),
                    Udf<int?[], List<int?>>(a => [.. a, 7])(Col("a")).As("a"),
                    Udf<Dictionary<string, int>, Dictionary<string, int>>(
                        p => p.ToDictionary(e => e.Key + "!", e => -e.Value))(Col("p")).As("p"),
                    Udf<Row>(
                        r => new GenericRow([r.GetAs<string>("key") + "y", r.GetAs<long>("n") + 1]), Pairs)(Col("r"))
                        .As("r")),
            """
            d date
            | t timestamp
            | m decimal(28,12)
            | a array<int>
            | p map<string,int>
            | r struct<key:string,n:bigint>
            date:2024-03-01
            | ts:2024-02-29T00:15:00.000000Z
            | decimal:3.750000000000
            | [1,null,7]
            | map<"k!"=-1>
            | {"xy",6}
            """),
        new(
            "vectors through C# functions",
            spark =>
            {
                var swapped = Udf<Vector, Vector>(v => Vectors.Dense(v[1], v[0]));
                var first = Udf<Vector, double>(v => v[0]);
                return spark
                    .CreateDataFrame(
                        [new GenericRow([Vectors.Dense(1, 2)]), new GenericRow([Vectors.Sparse(2, [1], [5.0])])],
                        new StructType([new StructField("v", new VectorUDT())]))
                    .WithColumn("w", swapped(Col("v")))
                    .Select(first(Col("v")).As("a"), first(Col("w")).As("b"));
            },
            """
            a double | b double
            1 | 2
            0.0 | 5
            """),
        new(
            "C# functions of rows and partitions",
            spark => spark.Range(0, 6, 1, 2)
                .MapPartitions(rows => [new GenericRow(["sum", rows.Sum(row => row.GetAs<long>("id"))])], Pairs)
                .FlatMap(row => Enumerable.Repeat(row, (int)row.GetAs<long>("n") % 5), Pairs)
                .Map(row => new GenericRow([row.GetAs<long>("n") == 3 ? null : "sum", row.Get("n")]), Pairs)
                .Filter(row => row.GetAs<long>("n") >= 0),
            """
            key string | n bigint
            null | 3
            null | 3
            null | 3
            "sum" | 12
            "sum" | 12
            """),
        new(
            "words counted by an RDD",
            spark => spark.CreateDataFrame(
                spark.SparkContext.Parallelize(["b a", "c", "a b a"], 3)
                    .FlatMap(line => line.Split(' '))
                    .Map(word => (word, 1L))
                    .ReduceByKey((left, right) => left + right)
                    .SortByKey(numPartitions: 2)
                    .Collect()
                    .Select(pair => new GenericRow([pair.Key, pair.Value])),
                Pairs),
            """
            key string | n bigint
            "a" | 3
            "b" | 2
            "c" | 1
            """),
        new(
            "a broadcast value read by functions of columns and items",
            spark =>
            {
                var names = spark.SparkContext.Broadcast(new Dictionary<long, string> { [0] = "zero", [1] = "one" });
                var name = Udf<long, string>(id => names.Value()[id]);
                var lengths = spark.SparkContext.Parallelize([0L, 1L, 0L], 2).Map(id => names.Value()[id].Length);
                return spark.Range(0, 2, 1, 2).Select(
                    name(Col("id")).As("name"), Lit(lengths.Reduce((left, right) => left + right)).As("letters"));
            },
            """
            name string | letters int
            "zero" | 11
            "one" | 11
            """),
        new(
            "a start that a function changes is a new one for each key and partition",
            spark =>
            {
                var pairs = spark.SparkContext.Parallelize([("b", 1), ("a", 2), ("b", 3), ("a", 4)], 2);
                List<int> Add(List<int> all, int item) => [.. all, item];
                List<int> Grow(List<int> all, int item)
                {
                    all.Add(item);
                    return all;
                }

                var byKey = pairs.AggregateByKey(new List<int>(), Grow, (left, right) => [.. left, .. right], 1)
                    .Collect()
                    .Select(pair => new GenericRow([$"{pair.Key} {string.Join(' ', pair.Value)}", 0L]));
                var all = pairs.Values().Aggregate(new List<int>(), Grow, (left, right) => right.Aggregate(left, Add));
                return spark.CreateDataFrame(
                    [.. byKey, new GenericRow([string.Join(' ', all), (long)all.Count])], Pairs);
            },
            """
            key string | n bigint
            "b 1 3" | 0
            "a 2 4" | 0
            "1 2 3 4" | 4
            """),
        new(
            "an RDD's order after a shuffle",
            spark => spark.CreateDataFrame(
                spark.Range(0, 12, 1, 3).ToRdd()
                    .KeyBy(row => $"key {row.GetAs<long>("id") % 4}")
                    .GroupByKey(2)
                    .MapValues(rows => rows.Aggregate(0L, (all, row) => (all * 100) + row.GetAs<long>(0)))
                    .Collect()
                    .Select(pair => new GenericRow([pair.Key, pair.Value])),
                Pairs),
            """
            key string | n bigint
            "key 0" | 408
            "key 2" | 20610
            "key 1" | 10509
            "key 3" | 30711
            """),
    ];
}
