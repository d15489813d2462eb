using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Benchmarks;

/// <summary>Rows per second through C# functions, against the same work by expressions of the engine.</summary>
internal static class FunctionsBenchmarks
{
    private const int RowCount = 2_000_000;
    private const int Times = 5;

    public static BenchmarkReport Run()
    {
        var report = new BenchmarkReport(
            "Functions",
            $"{RowCount:N0} rows in a part for each processor, summed up; seconds are the median of {Times} after a "
                + "first run. Engine spark is stock Spark with master local[*] and 2 GB, its workers in this process.",
            "engine", "work", "way", "seconds", "rows per second");
        EmbeddedEngine.Register();
        SparkEngine.Register();
        foreach (var engine in new[] { "embedded", "spark" })
        {
            SparkSession.ClearActiveSession();
            SparkSession.ClearDefaultSession();
            using var spark = SparkSession.Builder()
                .Config("spark.engine", engine)
                .Config("spark.driver.memory", "2g")
                .GetOrCreate();
            Run(report, engine, spark);
        }

        return report;
    }

    private static void Run(BenchmarkReport report, string engine, SparkSession spark)
    {
        var numbers = spark.Range(0, RowCount, 1, Environment.ProcessorCount);
        var texts = numbers.SelectExpr("concat('text ', id % 5000) AS s");
        var next = Functions.Udf<long, long>(x => (x * 3) + 1);
        var length = Functions.Udf<string, int>(text => text.Length * 2);
        var schema = new StructType([new StructField("n", new LongType())]);

        Add("n * 3 + 1 of a long", "expression", () => Sum(numbers, Functions.Expr("id * 3 + 1")));
        Add("n * 3 + 1 of a long", "C# function", () => Sum(numbers, next(Functions.Col("id"))));
        Add("n * 3 + 1 of a long", "C# function of rows", () => Sum(
            numbers.Map(row => new GenericRow([(row.GetAs<long>(0) * 3) + 1]), schema), Functions.Col("n")));
        Add("n * 3 + 1 of a long", "RDD", () => spark.SparkContext
            .Parallelize(Enumerable.Range(0, Environment.ProcessorCount), Environment.ProcessorCount)
            .FlatMap(Part)
            .Map(x => (x * 3) + 1)
            .Reduce((left, right) => left + right));
        Add("length of a text", "expression", () => Sum(texts, Functions.Expr("length(s) * 2")));
        Add("length of a text", "C# function", () => Sum(texts, length(Functions.Col("s"))));

        void Add(string work, string way, Action run)
        {
            run();
            var measured = Measured.Of(run, Times);
            report.Add(
                engine,
                work,
                way,
                BenchmarkReport.Seconds(measured.Median),
                (RowCount / measured.Median.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<long> Part(int part)
    {
        for (var i = part; i < RowCount; i += Environment.ProcessorCount)
        {
            yield return i;
        }
    }

    private static void Sum(DataFrame frame, Column column) =>
        _ = frame.Select(column.As("x")).Agg(Functions.Sum("x")).Collect().Single();
}
