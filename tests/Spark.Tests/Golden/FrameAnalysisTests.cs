using System.Text;
using System.Text.Json;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Tests.Golden;

/// <summary>
/// What DataFrame cases say before anything runs: schemas, schema texts, column texts, error classes.
/// </summary>
public class FrameAnalysisTests
{
    // Cases known to differ; the report lists them. The number may only fall.
    private const int AllowedDifferences = 1;

    private static readonly HashSet<string> NeedEngine = new(StringComparer.Ordinal)
    {
        "show", "count", "isEmpty", "toJSON", "stat.approxQuantile", "stat.corr",
    };

    [Fact]
    public void Frames_say_what_Spark_says_before_they_run()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");

        var session = GoldenTables.Load(RepositoryFiles.Golden!);
        var report = new StringBuilder();
        var differences = 0;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Golden!, "dataframe", "dataframe.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (!RunsWithoutEngine(root.GetProperty("call")) || Compare(session, root) is not { } difference)
            {
                continue;
            }

            differences++;
            report.Append($"- {root.GetProperty("id").GetString()}: `{root.GetProperty("call")}` {difference}\n");
        }

        var path = RepositoryFiles.Path("artifacts", "golden", "frames.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, report.ToString());

        Assert.True(differences <= AllowedDifferences, $"{differences} cases differ. Read '{path}'.");
    }

    private static bool RunsWithoutEngine(JsonElement steps) => steps.EnumerateArray().All(step =>
        !step.TryGetProperty("op", out var name)
        || (!NeedEngine.Contains(name.GetString()!)
            && (name.GetString() != "pivot" || step.TryGetProperty("values", out _))
            && name.GetString() != "stat.crosstab")
        || (name.GetString() == "count" && !step.Equals(steps.EnumerateArray().Last())));

    private static string? Compare(SparkSession session, JsonElement root)
    {
        var expected = Expected(root);
        string actual;
        try
        {
            actual = Describe(FrameCalls.Run(session, root.GetProperty("call")));
        }
        catch (Exception thrown) when (Known(thrown) is { } known)
        {
            actual = $"error {known.ErrorClass ?? "null"}";
            if (actual != expected)
            {
                actual += $" ({known.Message.Split('\n')[0]})";
            }
        }
        catch (ArgumentException)
        {
            actual = "error null";
        }

        return expected is null || expected == actual ? null : $"\n    expected {expected}\n    actual   {actual}";
    }

    private static AnalysisException? Known(Exception thrown) =>
        thrown as AnalysisException ?? thrown.InnerException as AnalysisException;

    private static string? Expected(JsonElement root)
    {
        if (root.TryGetProperty("error", out var error))
        {
            var errorClass = error.GetProperty("class").GetString() ?? "null";
            return error.GetProperty("phase").GetString() == "execution" ? null : $"error {errorClass}";
        }

        if (root.TryGetProperty("schema", out var schema))
        {
            return string.Join(
                "; ", schema.EnumerateArray().Select(column => column.GetProperty("name").GetString() + ":"
                + column.GetProperty("type").GetString() + (column.GetProperty("nullable").GetBoolean() ? "" : "!")));
        }

        return root.TryGetProperty("text", out var text)
            ? text.GetString()
            : JsonSerializer.Serialize(root.GetProperty("value"));
    }

    private static string Describe(object? result) => result switch
    {
        DataFrame frame => string.Join("; ", frame.Schema().Fields.Select(field =>
            $"{field.Name}:{field.DataType.CatalogString}{(field.IsNullable ? "" : "!")}")),
        string json when json.StartsWith('{') => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement),
        string text when text.StartsWith("root\n", StringComparison.Ordinal) => text,
        RelationalGroupedDataset => "groups",
        _ => JsonSerializer.Serialize(result),
    };
}
