using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Support;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Gateway.Tests.Lowering;

[Trait("Category", "Jvm")]
public class FrameBuilderTests(RunningSpark running)
{
    [Fact]
    public void Views_are_inlined_so_that_filters_reach_the_files()
    {
        using var spark = running.NewSession();
        using var folder = TempFolder.Create("pushed");
        spark.Range(10).WithColumn("x", Col("id") * 2).Write().Parquet(folder.File("t"));

        var plan = Explain(spark, spark.Read().Parquet(folder.File("t")).Filter("x > 3").Select("id"));

        Assert.Contains("PushedFilters: [IsNotNull(x), GreaterThan(x,3)]", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void No_view_is_left_behind()
    {
        using var spark = running.NewSession();
        spark.Range(10).Cache().Sample(0.5, false, 1).Count();
        Assert.ThrowsAny<Exception>(() => spark.Read().Parquet("/nowhere/at/all").Count());

        var engine = (SparkGatewayEngine)spark.Engine;
        using var catalog = engine.Session.Session.Call("catalog");
        using var tables = catalog.Call("listTables");
        Assert.Equal(0L, tables.Call<long>("count"));
    }

    [Fact]
    public void Advice_decides_the_join()
    {
        using var spark = running.NewSession();
        var left = spark.Range(100);
        var right = spark.Range(50);

        Assert.Contains(
            "SortMergeJoin", Explain(spark, left.Join(right.Hint("merge"), "id")), StringComparison.Ordinal);
        Assert.Contains(
            "BroadcastHashJoin", Explain(spark, left.Join(Broadcast(right), "id")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_frame_is_read_from_memory_until_it_is_let_go()
    {
        using var spark = running.NewSession();
        var kept = spark.Range(100).Filter("id % 7 = 3").Persist(Microsoft.Spark.StorageLevel.MEMORY_ONLY_SER);

        Assert.Equal(14, kept.Count());
        Assert.Equal(14, kept.Filter("id >= 0").Count());
        Assert.Contains(
            "StorageLevel(memory, 1 replicas)", Explain(spark, kept.Select("id")), StringComparison.Ordinal);

        var free = kept.Unpersist();
        Assert.DoesNotContain("InMemoryRelation", Explain(spark, free), StringComparison.Ordinal);
    }

    [Fact]
    public void Vectors_come_and_go_and_become_arrays()
    {
        using var spark = running.NewSession();
        var frame = spark.CreateDataFrame(
            [new GenericRow([1, Vectors.Dense(1, 2)]), new GenericRow([2, Vectors.Sparse(2, [1], [3])])],
            new StructType([new StructField("id", new IntegerType()), new StructField("v", new VectorUDT())]));

        var rows = frame.Select(Col("v"), Expr("vector_to_array(v)").As("a")).Collect().ToArray();

        Assert.Equal(Vectors.Dense(1, 2), rows[0].GetAs<Vector>("v"));
        Assert.Equal([0.0, 3.0], rows[1].GetAs<object[]>("a").Cast<double>());
    }

    [Fact]
    public void A_deep_chain_of_columns_runs()
    {
        using var spark = running.NewSession();
        var frame = Enumerable.Range(0, 200).Aggregate(
            spark.Range(2), (chain, i) => chain.WithColumn("id", Col("id") + 1));

        Assert.Equal([200L, 201L], frame.Collect().Select(row => row.GetAs<long>(0)));
    }

    private static string Explain(SparkSession spark, DataFrame frame) =>
        spark.Engine.Explain(frame.Plan, extended: true);
}
