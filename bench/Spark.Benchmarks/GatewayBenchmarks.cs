using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Gateway;
using Spark.Plans;

namespace Spark.Benchmarks;

/// <summary>What it costs to drive stock Spark in a JVM: starting it, calling it, and moving rows both ways.</summary>
internal static class GatewayBenchmarks
{
    private const int RowCount = 1_000_000;
    private const int CallCount = 20_000;
    private const int Times = 7;

    public static BenchmarkReport Run()
    {
        var report = new BenchmarkReport(
            "Gateway",
            $"Stock Spark in a JVM on this machine with master local[*] and 2 GB; seconds are the median of {Times}, "
                + "the start is measured once. Rows have a long, a double, an int, a text and a timestamp.",
            "what", "way", "seconds", "fastest", "slowest", "per second", "allocated MB");
        SparkEngine.Register();
        var started = Stopwatch.StartNew();
        using var spark = SparkSession.Builder()
            .UseSparkEngine()
            .Config("spark.driver.memory", "2g")
            .AppName("bench")
            .GetOrCreate();
        var version = spark.Version();
        Add(report, "start until the session is there", version, started.Elapsed);
        started.Restart();
        spark.Range(10).Count();
        Add(report, "first count", version, started.Elapsed);

        var session = ((SparkGatewayEngine)spark.Engine).Session;
        Add(report, "calls of a static method, one after another", "1 thread", CallCount, Measured.Of(
            () =>
            {
                for (var i = 0; i < CallCount; i++)
                {
                    session.Java.Static<int>("java.lang.Math", "abs", i);
                }
            },
            Times));

        var rows = spark.Range(0, RowCount, 1, Environment.ProcessorCount).SelectExpr(
            "id", "rand(7) AS x", "CAST(id % 1000 AS INT) AS k", "concat('text ', id % 5000) AS s",
            "timestamp_seconds(id) AS t");
        Add(report, "1,000,000 rows of 5 columns", "made in Spark and thrown away", RowCount, Measured.Of(
            () => ThrowAway(session, rows.Plan), Times));
        Add(report, "1,000,000 rows of 5 columns", "to column batches", RowCount, Measured.Of(
            () => Drain(spark, rows.Plan), Times));
        Add(report, "1,000,000 rows of 5 columns", "to rows", RowCount, Measured.Of(
            () => _ = rows.Collect().Count(), Times));
        var local = rows.Collect().ToArray();
        Add(report, "1,000,000 rows of 5 columns", "from rows of the program, counted", RowCount, Measured.Of(
            () => spark.CreateDataFrame(local.Select(row => new GenericRow(row.Values)), rows.Schema()).Count(),
            Times));
        return report;
    }

    private static void ThrowAway(GatewaySession session, LogicalPlan plan)
    {
        using var frame = session.Frames.Build(plan);
        using var writer = frame.Call("write");
        writer.Run("format", "noop");
        writer.Run("mode", "overwrite");
        writer.Run("save");
    }

    private static void Drain(SparkSession spark, LogicalPlan plan)
    {
        foreach (var batch in spark.Engine.Execute(plan, CancellationToken.None))
        {
            _ = batch.Columns.Count;
        }
    }

    private static void Add(BenchmarkReport report, string what, string way, int count, Measured measured) =>
        report.Add(
            what,
            way,
            BenchmarkReport.Seconds(measured.Median),
            BenchmarkReport.Seconds(measured.Fastest),
            BenchmarkReport.Seconds(measured.Slowest),
            (count / measured.Median.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture),
            BenchmarkReport.Megabytes(measured.AllocatedBytes));

    private static void Add(BenchmarkReport report, string what, string way, TimeSpan once) =>
        report.Add(what, way, BenchmarkReport.Seconds(once), string.Empty, string.Empty, string.Empty, string.Empty);
}
