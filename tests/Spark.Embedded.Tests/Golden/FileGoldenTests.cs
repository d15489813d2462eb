using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.Golden;

/// <summary>Reading and writing files: every answer equals Spark's or is refused.</summary>
public class FileGoldenTests
{
    [Fact]
    public void No_answer_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");
        using var session = new GoldenSession(Path.Combine(RepositoryFiles.Golden, "sql", "tables"));
        var input = Path.Combine(RepositoryFiles.Golden, "files", "in");

        var verdicts = GoldenCase.Read(Path.Combine(RepositoryFiles.Golden, "files", "files.jsonl"))
            .Select(golden => golden.Json.GetProperty("op").GetString() == "read"
                ? GoldenVerdict.Of(
                    golden.WithResult(),
                    _ => session.With(golden, spark => GoldenAnswer.Of(Read(spark, golden, input))))
                : GoldenVerdict.OfFiles(
                    golden, write => session.With(write, spark => Written(spark, write))))
            .ToList();

        GoldenReport.Check("files", verdicts);
    }

    private static DataFrame Read(SparkSession spark, GoldenCase golden, string input)
    {
        var reader = spark.Read().Format(golden.Text("format")!);
        foreach (var (key, value) in golden.Pairs("options"))
        {
            reader.Option(key, key == "basePath" ? Path.Combine(input, value) : value);
        }

        return (golden.Text("schema") is { } schema ? reader.Schema(schema) : reader)
            .Load(Path.Combine(input, golden.Text("path")!));
    }

    private static IReadOnlyList<string> Written(SparkSession spark, GoldenCase golden)
    {
        using var folder = TempFolder.Create("written");
        var target = Path.Combine(folder.Path, "out");
        if (golden.Text("existing") is { } existing)
        {
            spark.Sql(existing).Write().Format(golden.Text("format")!).Save(target);
        }

        var writer = spark.Sql(golden.Sql!).Write().Format(golden.Text("format")!);
        foreach (var (key, value) in golden.Pairs("options"))
        {
            writer.Option(key, value);
        }

        if (golden.Text("mode") is { } mode)
        {
            writer.Mode(mode);
        }

        if (golden.Json.TryGetProperty("partitionBy", out var columns))
        {
            writer.PartitionBy(columns.EnumerateArray().Select(column => column.GetString()!).ToArray());
        }

        writer.Save(target);
        return GoldenFiles.Describe(spark, target);
    }
}
