using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Embedded.Native;

namespace Spark.Benchmarks;

/// <summary>
/// Queries over one Parquet file through a frame of the embedded engine, and the same SQL given to DuckDB by hand,
/// which wraps no integers and adds doubles in any order.
/// </summary>
internal static class FramesBenchmarks
{
    private const long RowCount = 3_000_000;
    private const int Times = 7;

    private static readonly (string Name, string Spark, string DuckDb)[] Queries =
    [
        (
            "sum, mean, count, max of a double in 1,000 groups",
            "SELECT k, sum(x), avg(x), count(*), max(x) FROM rows GROUP BY k",
            "SELECT k, sum(x), avg(x), count(*), max(x) FROM rows GROUP BY k"),
        (
            "sum of a long in 1,000 groups",
            "SELECT k, sum(n) FROM rows GROUP BY k",
            "SELECT k, sum(n) FROM rows GROUP BY k"),
        (
            "standard deviation in 1,000 groups",
            "SELECT k, stddev(x) FROM rows GROUP BY k",
            "SELECT k, stddev(x) FROM rows GROUP BY k"),
        (
            "filter and count",
            "SELECT count(*) FROM rows WHERE x > 0.5 AND n % 3 = 0",
            "SELECT count(*) FROM rows WHERE x > 0.5 AND n % 3 = 0"),
        (
            "text in upper case, distinct",
            "SELECT DISTINCT upper(s) FROM rows",
            "SELECT DISTINCT upper(s) FROM rows"),
        (
            "the hundred largest",
            "SELECT n, x FROM rows ORDER BY x DESC, n LIMIT 100",
            "SELECT n, x FROM rows ORDER BY x DESC, n LIMIT 100"),
    ];

    public static BenchmarkReport Run()
    {
        var folder = Directory.CreateTempSubdirectory("frames");
        try
        {
            return Run(Path.Combine(folder.FullName, "rows"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static BenchmarkReport Run(string path)
    {
        EmbeddedEngine.Register();
        using var spark = SparkSession.Builder().AppName("bench").GetOrCreate();
        spark.Range(RowCount)
            .SelectExpr("id % 1000 AS k", "id AS n", "rand(7) AS x", "concat('text ', id % 5000) AS s")
            .Write()
            .Parquet(path);
        spark.Read().Parquet(path).CreateOrReplaceTempView("rows");
        using var database = new Database(new DatabaseOptions());
        using var connection = database.Connect();
        var files = Path.Combine(path, "*.parquet").Replace("'", "''", StringComparison.Ordinal);
        connection.Execute($"CREATE VIEW rows AS SELECT * FROM read_parquet('{files}')");

        var report = new BenchmarkReport(
            "Frames",
            $"{RowCount:N0} rows in one Parquet file, {Environment.ProcessorCount} threads, all result rows read; "
                + $"seconds are the median of {Times}. The baseline is the same SQL given to DuckDB by hand.",
            "query", "way", "seconds", "fastest", "slowest", "ratio", "allocated MB");
        foreach (var (name, sparkSql, duckDbSql) in Queries)
        {
            var byHand = Measured.Of(() => Drain(connection, duckDbSql), Times);
            var frame = Measured.Of(() => Drain(spark.Sql(sparkSql)), Times);
            Add(report, name, "DuckDB by hand", byHand, byHand);
            Add(report, name, "frame", frame, byHand);
        }

        return report;
    }

    private static void Drain(Connection connection, string sql)
    {
        using var rows = connection.Query(sql);
        while (rows.TryNext(out _))
        {
        }
    }

    private static void Drain(DataFrame frame)
    {
        foreach (var row in frame.Collect())
        {
            _ = row;
        }
    }

    private static void Add(BenchmarkReport report, string query, string way, Measured measured, Measured baseline) =>
        report.Add(
            query,
            way,
            BenchmarkReport.Seconds(measured.Median),
            BenchmarkReport.Seconds(measured.Fastest),
            BenchmarkReport.Seconds(measured.Slowest),
            (measured.Median / baseline.Median).ToString("0.00", CultureInfo.InvariantCulture),
            BenchmarkReport.Megabytes(measured.AllocatedBytes));
}
