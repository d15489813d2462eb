using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql;
using Spark.Plans;
using Spark.Rows;

namespace Spark.Frames;

/// <summary>The text of <c>Show</c>, byte for byte Spark's.</summary>
internal static class ShowTable
{
    private const int MinWidth = 3;
    private const int MostRows = int.MaxValue - 15;

    public static string Of(
        DataFrame frame, int rowCount, int truncate, bool isVertical, CancellationToken cancellation)
    {
        var wanted = Math.Clamp(rowCount, 0, MostRows);
        return Of(frame.Columns(), Cells(frame, wanted + 1, cancellation), wanted, truncate, isVertical);
    }

    /// <summary>The same of cells fetched before; more rows than wanted mean that the table goes on.</summary>
    public static string Of(
        IReadOnlyList<string> names, IReadOnlyList<string?[]> cells, int wanted, int truncate, bool isVertical)
    {
        var hasMore = cells.Count > wanted;
        var shown = cells.Take(wanted)
            .Select(row => row.Select(cell => Cut(Escaped(cell ?? "NULL"), truncate)).ToArray())
            .ToArray();
        var header = names.Select(Escaped).ToArray();
        var text = new StringBuilder();
        if (isVertical)
        {
            AppendRecords(text, header, shown);
        }
        else
        {
            AppendTable(text, header, shown, truncate);
        }

        if (isVertical && shown.Length == 0 && !hasMore)
        {
            text.Append("(0 rows)\n");
        }
        else if (hasMore)
        {
            text.Append(CultureInfo.InvariantCulture, $"only showing top {wanted} {(wanted == 1 ? "row" : "rows")}\n");
        }

        return text.ToString();
    }

    /// <summary>The first rows as text, unescaped and uncut; null for NULL.</summary>
    public static List<string?[]> Cells(DataFrame frame, int count, CancellationToken cancellation)
    {
        var format = new CellFormat(frame.Session.State.Zone);
        var schema = frame.Plan.Schema;
        var rows = new List<string?[]>();
        foreach (var batch in frame.Session.Engine.Execute(new Limit(count, frame.Plan), cancellation))
        {
            for (var i = 0; i < batch.RowCount; i++)
            {
                rows.Add(batch.Columns
                    .Select((column, c) => column.IsNull(i)
                        ? null
                        : format.Of(column.GetValue(i), schema.Fields[c].DataType))
                    .ToArray());
            }
        }

        return rows;
    }

    private static string Escaped(string text) => text
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\f", "\\f", StringComparison.Ordinal)
        .Replace("\b", "\\b", StringComparison.Ordinal)
        .Replace("\v", "\\v", StringComparison.Ordinal)
        .Replace("\a", "\\a", StringComparison.Ordinal);

    private static string Cut(string text, int truncate) => truncate <= 0 || text.Length <= truncate ? text
        : truncate < 4 ? text[..truncate]
        : text[..(truncate - 3)] + "...";

    private static void AppendTable(StringBuilder text, string[] header, string[][] rows, int truncate)
    {
        var widths = header
            .Select((name, i) => rows.Select(row => Width(row[i])).Append(Width(name)).Append(MinWidth).Max())
            .ToArray();
        var rule = "+" + string.Join('+', widths.Select(width => new string('-', width))) + "+\n";
        text.Append(rule);
        AppendRow(text, header, widths, truncate);
        text.Append(rule);
        foreach (var row in rows)
        {
            AppendRow(text, row, widths, truncate);
        }

        text.Append(rule);
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths, int truncate)
    {
        var padded = cells.Select((cell, i) =>
        {
            var blanks = new string(' ', widths[i] - Width(cell));
            return truncate > 0 ? blanks + cell : cell + blanks;
        });
        text.Append('|').AppendJoin('|', padded).Append("|\n");
    }

    private static void AppendRecords(StringBuilder text, string[] header, string[][] rows)
    {
        var nameWidth = header.Select(Width).Append(MinWidth).Max();
        var valueWidth = rows.SelectMany(row => row).Select(Width).Append(MinWidth).Max();
        for (var i = 0; i < rows.Length; i++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"-RECORD {i}");
            text.Append(title.PadRight(nameWidth + valueWidth + 5, '-')).Append('\n');
            for (var c = 0; c < header.Length; c++)
            {
                text.Append(' ').Append(header[c]).Append(' ', nameWidth - Width(header[c])).Append(" | ")
                    .Append(rows[i][c]).Append(' ', valueWidth - Width(rows[i][c])).Append(" \n");
            }
        }
    }

    /// <summary>Characters that East Asian terminals draw twice as wide count two.</summary>
    private static int Width(string text) => text.Length + text.Count(IsWide);

    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\u303E')
        or (>= '\u3041' and <= '\u33FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uA000' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
        or (>= '\uFF00' and <= '\uFF60')
        or (>= '\uFFE0' and <= '\uFFE6');
}
