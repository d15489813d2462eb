using Microsoft.Spark.Sql;
using Support;

namespace Spark.Tests.Golden;

/// <summary>Runs the families of reference cases below a folder.</summary>
internal static class GoldenFamilies
{
    /// <summary>A few cases of each group that every clone has.</summary>
    public static string Committed { get; } =
        RepositoryFiles.Path("tests", "Spark.Embedded.Tests", "Golden", "Cases");

    public static IReadOnlyList<GoldenVerdict> Sql(GoldenEngine engine, string folder)
    {
        using var session = new GoldenSession(engine, Path.Combine(folder, "sql", "tables"));
        return Directory
            .GetFiles(Path.Combine(folder, "sql"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(GoldenCase.Read)
            .Select(golden =>
                GoldenVerdict.Of(golden, _ => session.With(golden, spark => GoldenAnswer.Of(spark.Sql(golden.Sql!))))
            )
            .ToList();
    }

    public static IReadOnlyList<GoldenVerdict> Frames(GoldenEngine engine, string folder)
    {
        using var session = new GoldenSession(engine, Path.Combine(folder, "sql", "tables"));
        return GoldenCase
            .Read(Path.Combine(folder, "dataframe", "dataframe.jsonl"))
            .Select(golden => GoldenVerdict.Of(golden, _ => session.With(golden, spark => Answer(spark, golden))))
            .ToList();
    }

    public static IReadOnlyList<GoldenVerdict> Files(GoldenEngine engine, string folder)
    {
        using var session = new GoldenSession(engine, Path.Combine(folder, "sql", "tables"));
        var input = Path.Combine(folder, "files", "in");
        return GoldenCase
            .Read(Path.Combine(folder, "files", "files.jsonl"))
            .Select(golden =>
                golden.Json.GetProperty("op").GetString() == "read"
                    ? GoldenVerdict.Of(
                        golden.WithResult(),
                        _ => session.With(golden, spark => GoldenAnswer.Of(GoldenFiles.Read(spark, golden, input)))
                    )
                    : GoldenVerdict.OfFiles(
                        golden,
                        write => session.With(write, spark => GoldenFiles.Write(engine, spark, write))
                    )
            )
            .ToList();
    }

    private static GoldenAnswer Answer(SparkSession spark, GoldenCase golden) =>
        FrameCalls.Run(spark, golden.Json.GetProperty("call")) is var result && result is DataFrame frame
            ? GoldenAnswer.Of(frame)
            : GoldenAnswer.OfValue(result);
}
