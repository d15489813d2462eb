using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Parity.Tests.Frames;

/// <summary>
/// What moves rows between partitions, with the number of rows of each partition as stock Spark has them when asked
/// alone. The embedded engine has the same rows and no partitions.
/// </summary>
[Trait("Category", "Jvm")]
public class PartitionMoveTests(SharedSpark shared)
{
    private static readonly (string Sql, int[] Sizes)[] Queries =
    [
        ("SELECT id FROM t", [20]),
        ("SELECT id FROM t DISTRIBUTE BY k", [4, 4, 12]),
        ("SELECT id FROM t DISTRIBUTE BY k SORT BY k DESC, id", [4, 4, 12]),
        ("SELECT id a FROM t DISTRIBUTE BY id + 1", [5, 6, 9]),
        ("SELECT k, sum(id) x FROM t GROUP BY k DISTRIBUTE BY x", [1, 3, 1]),
        ("SELECT id, k FROM t CLUSTER BY k", [4, 4, 12]),
        ("SELECT id FROM t UNION ALL SELECT k FROM t DISTRIBUTE BY id", [9, 10, 21]),
        ("SELECT /*+ REPARTITION(4) */ id FROM t", [5, 5, 5, 5]),
        ("SELECT /*+ REPARTITION(4, k) */ id FROM t", [8, 8, 0, 4]),
        ("SELECT /*+ REPARTITION(k) */ id, k FROM t", [4, 4, 12]),
        ("SELECT /*+ REPARTITION */ id FROM t", [7, 7, 6]),
        ("SELECT /*+ REPARTITION(3) */ k, sum(id) FROM t GROUP BY k", [2, 2, 1]),
        ("SELECT /*+ REPARTITION_BY_RANGE(2, k) */ id, k FROM t", [12, 8]),
        ("SELECT /*+ REPARTITION(4), COALESCE(2) */ id FROM t", [5, 5, 5, 5]),
        ("SELECT /*+ COALESCE(1), REPARTITION(4) */ id FROM t", [20]),
        ("SELECT /*+ REPARTITION(4) */ id FROM t ORDER BY id LIMIT 3", [3]),
    ];

    private static readonly (string Name, Func<DataFrame, DataFrame> Move, int[] Sizes)[] Calls =
    [
        ("Repartition(4)", frame => frame.Repartition(4), [5, 5, 5, 5]),
        ("Repartition(4, k)", frame => frame.Repartition(4, Col("k")), [8, 8, 0, 4]),
        ("Repartition(k)", frame => frame.Repartition(Col("k")), [4, 4, 12]),
        ("RepartitionByRange(2, k)", frame => frame.RepartitionByRange(2, Col("k")), [12, 8]),
        ("Coalesce(1)", frame => frame.Repartition(4).Coalesce(1), [20]),
        ("Hint(repartition)", frame => frame.Hint("repartition", 4, "k"), [8, 8, 0, 4]),
        ("Hint(coalesce)", frame => frame.Repartition(4).Hint("coalesce", 1), [20]),
    ];

    [Fact]
    public void Rows_come_into_the_partitions_of_stock_Spark()
    {
        shared.Require();
        using var spark = shared.NewSession();
        spark.Conf().Set("spark.sql.shuffle.partitions", "3");
        spark.Conf().Set("spark.sql.adaptive.enabled", "false");
        var table = Table(spark);

        var queries = Queries.Select(query => Line(query.Sql, Sizes(spark.Sql(query.Sql))));
        var calls = Calls.Select(call => Line(call.Name, Sizes(call.Move(table))));

        Assert.Equal(
            [.. Queries.Select(query => Line(query.Sql, query.Sizes)), .. Calls.Select(c => Line(c.Name, c.Sizes))],
            queries.Concat(calls));
    }

    [Fact]
    public void The_embedded_engine_has_the_same_rows()
    {
        using var spark = EmbeddedSessions.New();
        var table = Table(spark);

        Assert.All(Queries, query => Assert.Equal(query.Sizes.Sum(), spark.Sql(query.Sql).Count()));
        Assert.All(Calls, call => Assert.Equal(20, call.Move(table).Count()));
        Assert.Equal(
            [5, 5, 5, 5],
            table.Repartition(4).MapPartitions(rows => [new GenericRow([rows.Count()])], Counts).Collect()
                .Select(row => row.GetAs<int>(0)));
    }

    [Theory]
    [InlineData("SELECT DISTINCT id FROM t DISTRIBUTE BY k", "UNRESOLVED_COLUMN.WITH_SUGGESTION")]
    [InlineData("SELECT /*+ COALESCE(k) */ id FROM t", "_LEGACY_ERROR_TEMP_1048")]
    [InlineData("SELECT /*+ REPARTITION('k') */ id FROM t", "_LEGACY_ERROR_TEMP_1047")]
    public void What_Spark_refuses_is_refused_in_its_words(string sql, string errorClass)
    {
        using var spark = EmbeddedSessions.New();
        Table(spark);

        Assert.Equal(errorClass, Assert.Throws<AnalysisException>(() => spark.Sql(sql)).ErrorClass);
    }

    private static readonly Microsoft.Spark.Sql.Types.StructType Counts = new(
        [new Microsoft.Spark.Sql.Types.StructField("n", new Microsoft.Spark.Sql.Types.IntegerType())]);

    private static DataFrame Table(SparkSession spark)
    {
        var table = spark.Range(0, 20, 1, 1).WithColumn("k", Expr("id % 5"));
        table.CreateOrReplaceTempView("t");
        return table;
    }

    private static IEnumerable<int> Sizes(DataFrame frame) =>
        frame.ToRdd().MapPartitions(rows => (int[])[rows.Count()]).Collect();

    private static string Line(string what, IEnumerable<int> sizes) => $"{what}: {string.Join(' ', sizes)}";
}
