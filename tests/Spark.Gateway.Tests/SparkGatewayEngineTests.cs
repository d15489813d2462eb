using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Support;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Gateway.Tests;

[Trait("Category", "Jvm")]
public class SparkGatewayEngineTests(RunningSpark running)
{
    [Fact]
    public void Queries_run_in_spark()
    {
        using var spark = running.NewSession();
        spark.CreateDataFrame(
            [new GenericRow(["a", 1]), new GenericRow(["b", 2]), new GenericRow(["a", 3])],
            new StructType([new StructField("k", new StringType()), new StructField("v", new IntegerType())]))
            .CreateOrReplaceTempView("t");

        var rows = spark.Sql("SELECT k, sum(v) AS s FROM t GROUP BY k ORDER BY k").Collect().ToArray();

        Assert.Equal(["a", "b"], rows.Select(row => row.GetAs<string>("k")));
        Assert.Equal([4L, 2L], rows.Select(row => row.GetAs<long>("s")));
        Assert.StartsWith("spark 3.5.", spark.Version(), StringComparison.Ordinal);
        Assert.Equal(3, spark.Table("t").Count());
        Assert.Contains("Scan", spark.Table("t").ExplainText(extended: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Written_files_are_read_with_their_schema()
    {
        using var spark = running.NewSession();
        using var folder = TempFolder.Create();
        spark.Range(10).WithColumn("p", Expr("id % 2")).WithColumn("s", Expr("CAST(id AS STRING)"))
            .Write().PartitionBy("p").Parquet(folder.File("t"));

        var back = spark.Read().Parquet(folder.File("t"));

        Assert.Equal("struct<id:bigint,s:string,p:int>", back.Schema().CatalogString);
        Assert.Equal(5, back.Filter("p = 1").Count());
        var thrown = Assert.Throws<AnalysisException>(() => back.Write().Parquet(folder.File("t")));
        Assert.Equal("PATH_ALREADY_EXISTS", thrown.ErrorClass);
    }

    [Fact]
    public void A_missing_file_is_an_analysis_failure()
    {
        using var spark = running.NewSession();

        var thrown = Assert.Throws<AnalysisException>(() => spark.Read().Parquet("/nowhere/t.parquet"));

        Assert.Equal("PATH_NOT_FOUND", thrown.ErrorClass);
        Assert.Equal("[PATH_NOT_FOUND] Path does not exist: file:/nowhere/t.parquet.", thrown.Message);
    }

    [Fact]
    public void A_failing_row_says_what_its_task_said()
    {
        using var spark = running.NewSession(("spark.sql.ansi.enabled", "true"));

        var thrown = Assert.Throws<EngineException>(
            () => spark.Range(0, 10, 1, 1).Select(Expr("raise_error(concat('row ', id))")).Collect().Count());

        Assert.Equal("row 0", thrown.Message[..5]);
        Assert.Contains("at org.apache.spark", thrown.JavaStack, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jvm_out_of_memory_is_named_with_the_setting_to_raise()
    {
        using var spark = running.NewSession();
        var session = ((SparkGatewayEngine)spark.Engine).Session;

        var thrown = Assert.Throws<EngineException>(
            () => session.Actions.Ask(() => session.Java.Static("java.nio.ByteBuffer", "allocate", int.MaxValue - 8)));

        Assert.Equal(
            "The JVM of Spark ran out of memory (Java heap space). Raise 'spark.driver.memory', which is '1g', before "
            + "the session starts.",
            thrown.Message);
        Assert.Equal(3, spark.Range(3).Count());
    }

    [Fact]
    public void Sessions_have_settings_of_their_own()
    {
        using var berlin = running.NewSession(("spark.sql.session.timeZone", "Europe/Berlin"));
        using var tokyo = running.NewSession(("spark.sql.session.timeZone", "Asia/Tokyo"));

        static string Hour(SparkSession spark) => spark.Sql("SELECT hour(timestamp_seconds(id)) AS h FROM range(1)")
            .Collect().Single().Values[0]!.ToString()!;

        Assert.Equal("1", Hour(berlin));
        Assert.Equal("9", Hour(tokyo));
        tokyo.Conf().Set("spark.sql.session.timeZone", "UTC");
        Assert.Equal("0", Hour(tokyo));
        Assert.Equal("1", Hour(berlin));
    }

    [Fact]
    public void A_setting_of_the_start_may_be_repeated_and_not_be_changed()
    {
        using var spark = running.NewSession();
        spark.Range(1).Count();

        spark.Conf().Set("spark.driver.memory", "1g");
        var thrown = Assert.Throws<AnalysisException>(() => spark.Conf().Set("spark.driver.memory", "2g"));

        Assert.Equal("CANNOT_MODIFY_CONFIG", thrown.ErrorClass);
    }

    [Fact]
    public void An_action_within_an_action_is_cancelled_with_it()
    {
        using var spark = running.NewSession();
        var actions = ((SparkGatewayEngine)spark.Engine).Session.Actions;
        using var source = new CancellationTokenSource();
        var slow = spark.Range(0, 1_000_000_000_000L).Filter("id % 7 * id % 13 = 1");

        Assert.ThrowsAny<OperationCanceledException>(() => actions.Run(
            "outer",
            _ =>
            {
                spark.Engine.Count(spark.Range(3).Plan, CancellationToken.None);
                source.CancelAfter(500);
                return spark.Engine.Count(slow.Plan, CancellationToken.None);
            },
            source.Token));
    }

    [Fact]
    public void A_session_that_wants_another_spark_is_refused()
    {
        using var spark = running.NewSession(("spark.master", "local[3]"));

        var thrown = Assert.Throws<Spark.Gateway.Launching.LaunchException>(() => spark.Range(1).Count());

        Assert.Equal(
            "Spark runs with 'spark.master' 'local[2]' and this session wants it 'local[3]', which is read at the "
            + "start only. Stop the session that runs first.",
            thrown.Message);
        spark.Conf().Set("spark.master", RunningSpark.Settings["spark.master"]);
        Assert.Equal(1, spark.Range(1).Count());
    }
}
