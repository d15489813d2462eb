using System.Text;

namespace Spark.Display.Tables;

/// <summary>A table in characters as Spark's <c>Show</c> lays it out: cells set right, cut at 20 characters.</summary>
internal static class TextTable
{
    private const int MaxCellLength = 20;
    private const int MinWidth = 3;

    public static string Write(TableView table)
    {
        var shown = table.CutColumns();
        var rows = shown.Rows.Select(row => row.Select(Cell).ToArray()).ToArray();
        var header = shown.Columns.Select(column => Cut(column.Name)).ToArray();
        var widths = header
            .Select((name, i) => rows.Select(row => row[i].Length).Append(name.Length).Append(MinWidth).Max())
            .ToArray();

        var text = new StringBuilder();
        AppendRule(text, widths);
        AppendRow(text, header, widths);
        AppendRule(text, widths);
        foreach (var row in rows)
        {
            AppendRow(text, row, widths);
        }

        AppendRule(text, widths);
        return text.Append(table.Note).Append('\n').ToString();
    }

    // A line break inside a cell would tear the frame apart.
    private static string Cell(string? text) => Cut((text ?? "NULL")
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal));

    private static string Cut(string text) => text.Length > MaxCellLength ? text[..(MaxCellLength - 3)] + "..." : text;

    private static void AppendRule(StringBuilder text, int[] widths) =>
        text.Append('+').AppendJoin('+', widths.Select(width => new string('-', width))).Append("+\n");

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths) =>
        text.Append('|').AppendJoin('|', cells.Select((cell, i) => cell.PadLeft(widths[i]))).Append("|\n");
}
