using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;
using Support;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>
/// The rows of a reference case as a frame: column <c>i</c>, those of the CSV file, those that the case adds.
/// </summary>
internal static class GoldenFrame
{
    public static DataFrame Load(SparkSession spark, string folder, JsonObject data)
    {
        var file = data["file"]!.GetValue<string>();
        var path = file.EndsWith("/landsat.csv", StringComparison.Ordinal)
            ? RepositoryFiles.Path("notebooks", "data", "landsat.csv")
            : Path.Combine(folder, "..", "..", file);
        var options = data["options"]!.AsObject();
        var nullText = options["nullValue"]?.GetValue<string>() ?? string.Empty;
        var quote = options["quote"]?.GetValue<string>() is { Length: > 0 } text ? text[0] : '"';
        var specs = data["columns"]!
            .AsArray()
            .Select(column =>
                (Name: column!["name"]!.GetValue<string>(), Type: TypeOf(column["type"]!.GetValue<string>()))
            )
            .Prepend(("i", new LongType()))
            .ToList();
        var lines = Parse(File.ReadAllText(path), quote).Skip(1);
        if (data["firstRows"] is JsonValue firstRows)
        {
            lines = lines.Take(firstRows.GetValue<int>());
        }

        var rows = lines
            .Select(
                (cells, i) =>
                    cells.Select((cell, at) => ToValue(cell, specs[at + 1].Type, nullText)).Prepend((long)i).ToList()
            )
            .ToList();
        foreach (var step in data["prepare"]!.AsArray())
        {
            rows = Prepare(step!.AsObject(), specs, rows);
        }

        var columns = specs
            .Select(spec => new AttributeReference(spec.Name, spec.Type, true, AttributeIds.Next()))
            .ToArray();
        return spark.Frame(new LocalRelation(columns, rows.Select(row => row.ToArray()).ToArray()));
    }

    /// <summary>Rows whose number modulo a divisor is kept, or all.</summary>
    public static DataFrame Train(DataFrame all, JsonNode train)
    {
        if (train is not JsonObject rule)
        {
            return all;
        }

        var local = (LocalRelation)all.Plan;
        var modulo = rule["modulo"]!.GetValue<long>();
        var keep = rule["keep"]!.AsArray().Select(value => value!.GetValue<long>()).ToHashSet();
        return all.With(
            local with
            {
                Rows = local.Rows.Where(row => keep.Contains((long)row[0]! % modulo)).ToArray(),
            }
        );
    }

    private static List<List<object?>> Prepare(
        JsonObject step,
        List<(string Name, DataType Type)> specs,
        List<List<object?>> rows
    )
    {
        int At(string key) => specs.FindIndex(spec => spec.Name == step[key]!.GetValue<string>());
        switch (step["op"]!.GetValue<string>())
        {
            case "indicator":
                var source = At("column");
                var equals = step["equals"]!.GetValue<string>();
                specs.Add((step["as"]!.GetValue<string>(), new DoubleType()));
                rows.ForEach(row => row.Add((string?)row[source] == equals ? 1.0 : 0.0));
                return rows;
            case "cycle":
                var values = step["values"]!
                    .AsArray()
                    .Select(value =>
                        value!.AsValue().TryGetValue<bool>(out var flag) ? (object?)flag : value.GetValue<double>()
                    )
                    .ToArray();
                specs.Add((step["as"]!.GetValue<string>(), values[0] is bool ? new BooleanType() : new DoubleType()));
                rows.ForEach(row => row.Add(values[(long)row[0]! % values.Length]));
                return rows;
            case "copy":
                var copied = At("column");
                specs.Add((step["as"]!.GetValue<string>(), specs[copied].Type));
                rows.ForEach(row => row.Add(row[copied]));
                return rows;
            case "dropNull":
                var checkedColumns = step["columns"]!
                    .AsArray()
                    .Select(name => specs.FindIndex(spec => spec.Name == name!.GetValue<string>()))
                    .ToArray();
                return rows.Where(row => checkedColumns.All(at => row[at] is not (null or double.NaN or float.NaN)))
                    .ToList();
            case var other:
                throw new NotSupportedException($"Preparation '{other}' is not known.");
        }
    }

    private static DataType TypeOf(string name) =>
        name switch
        {
            "double" => new DoubleType(),
            "float" => new FloatType(),
            "int" => new IntegerType(),
            "long" or "bigint" => new LongType(),
            "boolean" => new BooleanType(),
            _ => new StringType(),
        };

    private static object? ToValue(string? cell, DataType type, string nullText) =>
        cell is null || cell == nullText || cell.Length == 0
            ? null
            : type switch
            {
                DoubleType => double.Parse(cell, CultureInfo.InvariantCulture),
                FloatType => float.Parse(cell, CultureInfo.InvariantCulture),
                IntegerType => int.Parse(cell, CultureInfo.InvariantCulture),
                LongType => long.Parse(cell, CultureInfo.InvariantCulture),
                BooleanType => cell == "true",
                _ => cell,
            };

    private static IEnumerable<List<string>> Parse(string text, char quote)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var character in text)
        {
            if (character == quote)
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (character != ',' && character != '\n'))
            {
                cell.Append(character);
            }
            else
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (character == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
        }
    }
}
