using System.Globalization;
using System.Net;

namespace Launcher.Reports;

/// <summary>The few HTML shapes that a report is made of. What comes from outside is encoded here.</summary>
internal static class Html
{
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Number(double value, string format = "0.####") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A titled part of the page; nothing when there is nothing to show.</summary>
    public static string Section(string id, string title, params IEnumerable<string> parts)
    {
        var body = string.Join('\n', parts.Where(part => part.Length > 0));
        return body.Length == 0
            ? ""
            : $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Text(title)}</h2>\n{body}\n</section>";
    }

    /// <summary>The first cell of a row heads it. A cell that is a number stands right.</summary>
    public static string Table(string caption, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        var numeric = Enumerable.Range(0, columns.Count).Select(i => rows.Any(row => row[i].IsNumber)).ToList();
        var heads = columns.Select((name, i) => $"<th scope=\"col\"{Class(numeric[i])}>{Text(name)}</th>");
        var lines = rows.Select(row => $"<tr{(row.Any(cell => cell.IsBest) ? " class=\"best\"" : "")}>{string.Concat(row.Select(Shown))}</tr>");
        return $"""
            <div class="wide"><table>
            <caption>{Text(caption)}</caption>
            <thead><tr>{string.Concat(heads)}</tr></thead>
            <tbody>
            {string.Join('\n', lines)}
            </tbody>
            </table></div>
            """;
    }

    public static string Details(string summary, string body) =>
        body.Length == 0 ? "" : $"<details>\n<summary>{Text(summary)}</summary>\n{body}\n</details>";

    public static string Facts(IEnumerable<KeyValuePair<string, string>> facts)
    {
        var lines = facts.Select(fact => $"<div><dt>{Text(fact.Key)}</dt><dd>{Text(fact.Value)}</dd></div>").ToList();
        return lines.Count == 0 ? "" : $"<dl>\n{string.Join('\n', lines)}\n</dl>";
    }

    private static string Shown(Cell cell, int index) =>
        index == 0
            ? $"<th scope=\"row\"{Class(cell.IsNumber)}>{Text(cell.Text)}</th>"
            : $"<td{Class(cell.IsNumber)}>{Text(cell.Text)}</td>";

    private static string Class(bool isNumber) => isNumber ? " class=\"number\"" : "";
}
