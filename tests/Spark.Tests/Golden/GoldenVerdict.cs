using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Tests.Golden;

/// <summary>How an answer compares to Spark's.</summary>
internal enum GoldenOutcome
{
    Equal,
    Refused,
    Wrong,

    /// <summary>Different for a reason that is written down in accepted.json.</summary>
    Accepted,
}

/// <summary>The comparison of one case, with what to say about it.</summary>
internal sealed partial record GoldenVerdict(GoldenCase Case, GoldenOutcome Outcome, string Detail)
{
    /// <summary>Runs a case and compares its rows or its value.</summary>
    public static GoldenVerdict Of(GoldenCase golden, Func<GoldenCase, GoldenAnswer> answer) =>
        Of(golden, () => Compare(golden, answer(golden)));

    /// <summary>Runs a case and compares the files that it wrote.</summary>
    public static GoldenVerdict OfFiles(GoldenCase golden, Func<GoldenCase, IReadOnlyList<string>> write) =>
        Of(golden, () => CompareFiles(golden, write(golden)));

    private static GoldenVerdict Of(GoldenCase golden, Func<GoldenVerdict> compare)
    {
        try
        {
            return compare();
        }
        catch (UnsupportedByEngineException refusal)
        {
            return new GoldenVerdict(golden, GoldenOutcome.Refused, refusal.Feature);
        }
        catch (AnalysisException refusal)
            when (refusal.ErrorClass == "UNSUPPORTED_FEATURE" && ExpectedClass(golden) != refusal.ErrorClass)
        {
            return new GoldenVerdict(
                golden,
                GoldenOutcome.Refused,
                refusal.Message.Split(" is not supported")[0].Split('\'')[^2]
            );
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is AnalysisException failure)
        {
            return Compare(golden, failure.ErrorClass, failure);
        }
        catch (AnalysisException failure)
        {
            return Compare(golden, failure.ErrorClass, failure);
        }
        catch (ArgumentException failure) when (golden.Error is not null)
        {
            return Compare(golden, null, failure);
        }
        catch (EngineException failure)
        {
            return Compare(golden, failure.ErrorClass, failure);
        }
#pragma warning disable CA1031 // A bug in one case must not hide the others; it is reported as wrong.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return new GoldenVerdict(golden, GoldenOutcome.Wrong, bug.ToString());
        }
    }

    private static GoldenVerdict CompareFiles(GoldenCase golden, IReadOnlyList<string> files)
    {
        if (golden.Error is { } error)
        {
            return new GoldenVerdict(golden, GoldenOutcome.Wrong, $"expected {error.GetProperty("class")}, got files");
        }

        var expected = GoldenFiles.Describe(golden.Json.GetProperty("result").GetProperty("files"));
        return expected.SequenceEqual(files)
            ? new GoldenVerdict(golden, GoldenOutcome.Equal, string.Empty)
            : new GoldenVerdict(
                golden,
                GoldenOutcome.Wrong,
                $"\n    expected {string.Join("\n", expected)}\n    got      {string.Join("\n", files)}");
    }

    private static string? ExpectedClass(GoldenCase golden) => golden.Error?.GetProperty("class").GetString();

    private static GoldenVerdict Compare(GoldenCase golden, string? errorClass, Exception failure)
    {
        if (golden.Error is not { } expected)
        {
            return new GoldenVerdict(golden, GoldenOutcome.Wrong, $"expected rows, got {failure}");
        }

        var wanted = expected.GetProperty("class").GetString();
        return wanted is null || wanted == errorClass
            ? new GoldenVerdict(golden, GoldenOutcome.Equal, string.Empty)
            : new GoldenVerdict(golden, GoldenOutcome.Wrong, $"expected {wanted}, got {errorClass}: {failure.Message}");
    }

    private static GoldenVerdict Compare(GoldenCase golden, GoldenAnswer answer)
    {
        if (golden.Error is { } error)
        {
            return new GoldenVerdict(
                golden,
                GoldenOutcome.Wrong,
                $"expected {error.GetProperty("class")}: {error.GetProperty("message")}, got {answer.Rows.Count} rows"
            );
        }

        var detail = Difference(golden, answer);
        return new GoldenVerdict(
            golden,
            detail is null ? GoldenOutcome.Equal : GoldenOutcome.Wrong,
            detail ?? string.Empty
        );
    }

    public static string? Difference(GoldenCase golden, GoldenAnswer answer)
    {
        if (!golden.Json.TryGetProperty("schema", out _))
        {
            return Value(golden, answer.Value);
        }

        var schema = string.Join(
            ", ",
            golden
                .Json.GetProperty("schema")
                .EnumerateArray()
                .Select(field =>
                    $"{field.GetProperty("name").GetString()} {field.GetProperty("type").GetString()} "
                    + $"{field.GetProperty("nullable").GetBoolean()}"
                )
        );
        var actual = string.Join(
            ", ",
            answer.Schema.Fields.Select(field => $"{field.Name} {field.DataType.CatalogString} {field.IsNullable}")
        );
        if (schema != actual)
        {
            return $"schema\n    expected {schema}\n    got      {actual}";
        }

        var expectedRows = golden
            .Json.GetProperty("rows")
            .EnumerateArray()
            .Select(row => Row(golden, row, answer.Schema))
            .ToList();
        var actualRows = answer.Rows.Select(row => Row(golden, row, answer.Schema)).ToList();
        if (!golden.IsOrdered)
        {
            expectedRows.Sort(StringComparer.Ordinal);
            actualRows.Sort(StringComparer.Ordinal);
        }

        if (expectedRows.SequenceEqual(actualRows))
        {
            return null;
        }

        var text = new StringBuilder($"rows {expectedRows.Count} expected, {actualRows.Count} got");
        for (var i = 0; i < Math.Max(expectedRows.Count, actualRows.Count); i++)
        {
            var expected = i < expectedRows.Count ? expectedRows[i] : "<none>";
            var got = i < actualRows.Count ? actualRows[i] : "<none>";
            if (expected != got)
            {
                return text.Append($"\n    row {i} expected {expected}\n    row {i} got      {got}").ToString();
            }
        }

        return text.ToString();
    }

    // 1.0 and 1 are the same number.
    private static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = JsonSerializer.Serialize(document.RootElement);
        return Numbers().Replace(Numbers().Replace(text, "$1$2"), "$1$2");
    }

    [GeneratedRegex(@"([\[,:]-?[0-9]+)\.0([,\]}]|$)")]
    private static partial Regex Numbers();

    [GeneratedRegex("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]")]
    private static partial Regex Halves();

    private static string? Value(GoldenCase golden, object? value)
    {
        var isText = golden.Json.TryGetProperty("text", out var text);
        var expected = isText ? text.GetString() : Plain(golden.Json.GetProperty("value").GetRawText());
        var actual = isText
            ? Halves().Replace((string)value!, "?")
            : Plain(value is string json && json.StartsWith('{') ? json : JsonSerializer.Serialize(value));
        return expected == actual ? null : $"\n    expected {expected}\n    got      {actual}";
    }

    private static string Row(GoldenCase golden, JsonElement row, StructType schema) =>
        string.Join(
            " | ",
            row.EnumerateArray()
                .Select((value, i) => GoldenText.Of(value, schema.Fields[i].DataType, golden.HasUnorderedValues))
        );

    private static string Row(GoldenCase golden, object?[] row, StructType schema) =>
        string.Join(
            " | ",
            row.Select((value, i) => GoldenText.Of(value, schema.Fields[i].DataType, golden.HasUnorderedValues))
        );
}
