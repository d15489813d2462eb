using System.Text;
using System.Text.Json;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Tests.Golden;

/// <summary>
/// Column names, types, nullability and error classes of every SQL case against what Spark answered. No engine runs, so
/// cases that fail while running only have to pass the analysis.
/// </summary>
public class SqlAnalysisTests
{
    // Cases known to differ; the report lists them. The number may only fall.
    private const int AllowedDifferences = 9;

    [Fact]
    public void Schemas_and_errors_equal_those_of_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");

        var report = new StringBuilder();
        var differences = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Golden!, "sql"),
            "*.jsonl").Order(StringComparer.Ordinal))
        {
            var (equal, wrong) = Run(file);
            differences += wrong.Count;
            report.Append($"## {Path.GetFileNameWithoutExtension(file)}: {equal} equal, {wrong.Count} different\n");
            wrong.ForEach(line => report.Append("- ").Append(line).Append('\n'));
        }

        var path = RepositoryFiles.Path("artifacts", "golden", "analysis.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, report.ToString());

        Assert.True(differences <= AllowedDifferences, $"{differences} cases differ. Read '{path}'.");
    }

    private static (int Equal, List<string> Wrong) Run(string file)
    {
        var session = GoldenTables.Load(RepositoryFiles.Golden!);
        var equal = 0;
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (Compare(session, root) is { } difference)
            {
                wrong.Add(
                    $"{root.GetProperty("id").GetString()}: `{root.GetProperty("sql").GetString()}` {difference}");
            }
            else
            {
                equal++;
            }
        }

        return (equal, wrong);
    }

    private static string? Compare(SparkSession session, JsonElement root)
    {
        var expected = Expected(root);
        string actual;
        try
        {
            Configure(session, root, isSet: true);
            foreach (var statement in Statements(root, "setup"))
            {
                session.Sql(statement);
            }

            actual = Describe(session.Sql(root.GetProperty("sql").GetString()!));
        }
        catch (AnalysisException thrown)
        {
            actual = $"error {thrown.ErrorClass ?? "null"}";
            if (expected != actual)
            {
                actual += $" ({thrown.Message.Split('\n')[0]})";
            }
        }
        catch (Exception thrown) when (thrown is not AnalysisException)
        {
            actual = $"crash {thrown.GetType().Name} {thrown.Message.Split('\n')[0]} "
                + $"{thrown.StackTrace?.Split('\n')[0].Trim()}";
        }
        finally
        {
            Configure(session, root, isSet: false);
        }

        return expected is null || expected == actual ? null : $"\n    expected {expected}\n    actual   {actual}";
    }

    private static void Configure(SparkSession session, JsonElement root, bool isSet)
    {
        if (!root.TryGetProperty("conf", out var conf))
        {
            return;
        }

        foreach (var setting in conf.EnumerateObject())
        {
            if (isSet)
            {
                session.Conf().Set(setting.Name, setting.Value.GetString()!);
            }
            else if (setting.Name == "spark.sql.session.timeZone")
            {
                session.Conf().Set(setting.Name, "UTC");
            }
            else
            {
                session.Conf().Unset(setting.Name);
            }
        }
    }

    private static IEnumerable<string> Statements(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    // Null where the analysis alone cannot know: the case fails while running.
    private static string? Expected(JsonElement root)
    {
        if (!root.TryGetProperty("error", out var error))
        {
            return string.Join("; ", root.GetProperty("schema").EnumerateArray().Select(Column));
        }

        var errorClass = error.GetProperty("class").GetString() ?? "null";
        return error.GetProperty("phase").GetString() == "execution" ? null : $"error {errorClass}";
    }

    private static string Column(JsonElement column) => column.GetProperty("name").GetString() + ":"
        + column.GetProperty("type").GetString() + (column.GetProperty("nullable").GetBoolean() ? "" : "!");

    private static string Describe(DataFrame frame) => string.Join("; ", frame.Schema().Fields.Select(field =>
        $"{field.Name}:{field.DataType.CatalogString}{(field.IsNullable ? "" : "!")}"));
}
