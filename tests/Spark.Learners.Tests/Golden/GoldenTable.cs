using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Spark.Learners.Tests.Golden;

/// <summary>The rows of a reference case's CSV file with the columns its preparation adds; cells stay text.</summary>
internal sealed class GoldenTable
{
    private readonly Dictionary<string, string[]> _columns = [];

    public int RowCount { get; private init; }

    public static GoldenTable Load(string path, JsonElement data)
    {
        var names = data.GetProperty("columns").EnumerateArray()
            .Select(column => column.GetProperty("name").GetString()!).ToArray();
        var lines = Parse(File.ReadAllText(path)).Skip(1);
        if (data.TryGetProperty("firstRows", out var firstRows) && firstRows.ValueKind == JsonValueKind.Number)
        {
            lines = lines.Take(firstRows.GetInt32());
        }

        var rows = lines.ToArray();
        var table = new GoldenTable { RowCount = rows.Length };
        for (var column = 0; column < names.Length; column++)
        {
            var at = column;
            table._columns[names[column]] = Array.ConvertAll(rows, row => row[at]);
        }

        foreach (var step in data.GetProperty("prepare").EnumerateArray())
        {
            table.Prepare(step);
        }

        return table;
    }

    public string[] Texts(string column) => _columns[column];

    public double[] Numbers(string column) => Array.ConvertAll(_columns[column], ToNumber);

    private static double ToNumber(string cell) =>
        cell switch
        {
            "true" => 1,
            "false" => 0,
            _ => double.Parse(cell, CultureInfo.InvariantCulture),
        };

    private void Prepare(JsonElement step)
    {
        var target = step.GetProperty("as").GetString()!;
        switch (step.GetProperty("op").GetString())
        {
            case "indicator":
                var equals = step.GetProperty("equals").GetString();
                _columns[target] = Array.ConvertAll(
                    _columns[step.GetProperty("column").GetString()!], cell => cell == equals ? "1" : "0");
                break;
            case "cycle":
                var values = step.GetProperty("values").EnumerateArray()
                    .Select(value => value.GetRawText()).ToArray();
                _columns[target] = [.. Enumerable.Range(0, RowCount).Select(i => values[i % values.Length])];
                break;
            case "copy":
                _columns[target] = _columns[step.GetProperty("column").GetString()!];
                break;
            default:
                throw new NotSupportedException($"Preparation '{step.GetProperty("op")}' is not known.");
        }
    }

    private static IEnumerable<string[]> Parse(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var character in text)
        {
            if (character == '"')
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
                    yield return [.. cells];
                    cells.Clear();
                }
            }
        }
    }
}
