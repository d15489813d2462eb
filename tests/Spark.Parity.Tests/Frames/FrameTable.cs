using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Tests.Golden;

namespace Spark.Parity.Tests.Frames;

/// <summary>
/// Frames as text: names and types first, then each row with exact values. A row that is wide goes on over lines.
/// </summary>
internal static class FrameTable
{
    private const int WidestLine = 100;

    public static string Of(DataFrame frame)
    {
        var answer = GoldenAnswer.Of(frame);
        var fields = answer.Schema.Fields;
        var header = Line(fields.Select(field => $"{field.Name} {field.DataType.CatalogString}"));
        var rows = answer.Rows.Select(row => Line(
            row.Select((value, i) => GoldenText.Of(value, fields[i].DataType, sortsArrays: false))));
        return string.Join('\n', rows.Prepend(header));
    }

    private static string Line(IEnumerable<string> cells)
    {
        var texts = cells.Select(cell => string.Concat(cell.Select(Visible))).ToArray();
        var line = string.Join(" | ", texts);
        return line.Length <= WidestLine ? line : string.Join("\n| ", texts);
    }

    private static string Visible(char character) => char.IsControl(character)
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
        : character.ToString();
}
