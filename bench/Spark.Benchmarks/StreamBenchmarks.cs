using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Gateway;

namespace Spark.Benchmarks;

/// <summary>
/// A gigabyte of rows read one after another, from Spark with a small heap and from the embedded engine, and the most
/// memory that it took.
/// </summary>
internal static class StreamBenchmarks
{
    private const int RowCount = 10_000_000;
    private const int Partitions = 100;
    private const int Times = 3;
    private const string Heap = "512m";

    private static readonly string Query = string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT id, repeat(chr(CAST(97 + id % 26 AS INT)), 92) AS s FROM range(0, {RowCount}, 1, {Partitions})");

    public static BenchmarkReport Run()
    {
        var report = new BenchmarkReport(
            "Stream",
            $"{RowCount:N0} rows of a long and a text of 92 letters, 1.0 GB as Arrow, by ToLocalIterator; seconds are "
                + $"the median of {Times}. Spark has master local[2] and a heap of {Heap}.",
            "engine", "seconds", "fastest", "slowest", "ratio", "rows per second", "own peak MB", "JVM peak MB");
        SparkEngine.Register();
        EmbeddedEngine.Register();
        var spark = Measure("spark");
        var embedded = Measure("embedded");
        foreach (var (name, measured, own, jvm) in new[] { spark, embedded })
        {
            report.Add(
                name,
                BenchmarkReport.Seconds(measured.Median),
                BenchmarkReport.Seconds(measured.Fastest),
                BenchmarkReport.Seconds(measured.Slowest),
                (measured.Median / embedded.Measured.Median).ToString("0.00", CultureInfo.InvariantCulture),
                (RowCount / measured.Median.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture),
                own,
                jvm);
        }

        report.Note("The own peak of the second engine includes that of the first.");
        return report;
    }

    private static (string Name, Measured Measured, string Own, string Jvm) Measure(string engine)
    {
        SparkSession.ClearActiveSession();
        SparkSession.ClearDefaultSession();
        using var spark = SparkSession.Builder()
            .Config("spark.engine", engine)
            .Config("spark.master", "local[2]")
            .Config("spark.driver.memory", Heap)
            .GetOrCreate();
        var frame = spark.Sql(Query);
        var measured = Measured.Of(() => Drain(frame), Times, warmUp: false);
        using var own = Process.GetCurrentProcess();
        var jvm = spark.Engine is SparkGatewayEngine { Session.ProcessId: { } id } ? Peak(id) : string.Empty;
        return (engine, measured, BenchmarkReport.Megabytes(own.PeakWorkingSet64), jvm);
    }

    private static void Drain(DataFrame frame)
    {
        var count = frame.ToLocalIterator().LongCount();
        if (count != RowCount)
        {
            throw new InvalidOperationException($"{count} rows came.");
        }
    }

    private static string Peak(int id)
    {
        using var process = Process.GetProcessById(id);
        return BenchmarkReport.Megabytes(process.PeakWorkingSet64);
    }
}
