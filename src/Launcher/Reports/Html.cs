using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Launcher.Reports;

/// <summary>The few HTML shapes that a report is made of. What comes from outside is encoded here.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(string? text) => Encoder.Encode(text ?? "");

    public static string Number(double value, string format = "0.####") =>
        value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A titled part of the page; nothing when there is nothing to show.</summary>
    public static string Section(string id, string title, params IEnumerable<string> parts)
    {
        var body = string.Join('\n', parts.Where(part => part.Length > 0));
        return body.Length == 0
            ? ""
            : $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Text(title)}</h2>\n{body}\n</section>";
    }

    /// <summary>The first cell of a row heads it. A column with numbers stands right.</summary>
    public static string Table(string caption, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        var heads = columns.Select(
            (name, i) => $"<th scope=\"col\"{Class(rows.Any(row => row[i].IsNumber) ? "number" : "")}>{Text(name)}</th>"
        );
        return $"""
            <div class="wide"><table>
            <caption>{Text(caption)}</caption>
            <thead><tr>{string.Concat(heads)}</tr></thead>
            <tbody>
            {string.Join('\n', rows.Select(Row))}
            </tbody>
            </table></div>
            """;
    }

    public static string Details(string summary, string body) =>
        body.Length == 0 ? "" : $"<details>\n<summary>{Text(summary)}</summary>\n{body}\n</details>";

    public static string Facts(IEnumerable<Fact> facts)
    {
        var lines = facts.Select(fact => $"<div><dt>{Text(fact.Name)}</dt><dd>{Text(fact.Text)}</dd></div>").ToList();
        return lines.Count == 0 ? "" : $"<dl>\n{string.Join('\n', lines)}\n</dl>";
    }

    private static string Row(IReadOnlyList<Cell> cells) =>
        $"<tr{Class(cells.Any(cell => cell.IsBest) ? "best" : "")}>{string.Concat(cells.Select(Shown))}</tr>";

    private static string Shown(Cell cell, int index)
    {
        var style = Class(cell.IsNumber ? "number" : "");
        return index == 0 ? $"<th scope=\"row\"{style}>{Text(cell.Text)}</th>" : $"<td{style}>{Text(cell.Text)}</td>";
    }

    private static string Class(string name) => name.Length == 0 ? "" : $" class=\"{name}\"";
}
