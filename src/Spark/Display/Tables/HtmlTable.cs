using System.Net;
using System.Text;

namespace Spark.Display.Tables;

/// <summary>
/// A table as HTML that stands alone: no script, no style sheet, nothing fetched, all text encoded. Muted parts use
/// opacity, so that they read on light and dark pages alike.
/// </summary>
internal static class HtmlTable
{
    private const int MaxCellLength = 200;
    private const int MaxTypeLength = 40;
    private const int MaxTooltipLength = 2_000;
    private const int TooltipBudget = 300_000;
    private const string Right = "text-align:right;padding:2px 8px";
    private const string Left = "text-align:left;padding:2px 8px;max-width:30em;overflow-wrap:break-word";

    public static string Write(TableView table)
    {
        var shown = table.CutColumns();
        var html = new StringBuilder("<div style=\"overflow-x:auto\">")
            .Append("<table class=\"dataframe\" style=\"width:max-content\">");
        html.Append("<thead><tr>");
        foreach (var column in shown.Columns)
        {
            html.Append("<th style=\"").Append(Style(column))
                .Append("\" title=\"").Append(Encode(column.Type)).Append("\">")
                .Append(Encode(Cut(column.Name))).Append("</th>");
        }

        html.Append("</tr>\n");
        if (shown.Columns.Any(column => column.Type.Length > 0))
        {
            AppendTypes(html, shown.Columns);
        }

        html.Append("</thead>\n<tbody>\n");
        foreach (var row in shown.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                AppendCell(html, row[i], Style(shown.Columns[i]));
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>");
        return html.Append(Note(table.Note)).Append("</div>").ToString();
    }

    public static string Note(string text) =>
        text.Length == 0 ? string.Empty : $"<div style=\"opacity:.6\">{Encode(text)}</div>";

    private static void AppendTypes(StringBuilder html, IReadOnlyList<TableColumn> columns)
    {
        html.Append("<tr>");
        foreach (var column in columns)
        {
            html.Append("<th style=\"").Append(Style(column)).Append(";font-weight:normal;opacity:.6\">")
                .Append(Encode(Cut(column.Type, MaxTypeLength))).Append("</th>");
        }

        html.Append("</tr>");
    }

    private static void AppendCell(StringBuilder html, string? text, string style)
    {
        html.Append("<td style=\"").Append(style).Append('"');
        if (text is null)
        {
            html.Append("><i style=\"opacity:.5\">null</i></td>");
            return;
        }

        if (text.Length > MaxCellLength && html.Length < TooltipBudget)
        {
            html.Append(" title=\"").Append(Encode(Cut(text, MaxTooltipLength))).Append('"');
        }

        html.Append('>').Append(Encode(Cut(text))).Append("</td>");
    }

    private static string Style(TableColumn column) => column.IsNumeric ? Right : Left;

    private static string Cut(string text, int limit = MaxCellLength) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)] + "…";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
