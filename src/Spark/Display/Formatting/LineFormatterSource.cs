using System.Net;

namespace Spark.Display.Formatting;

/// <summary>What is told in one line: a column, grouped data.</summary>
internal sealed class LineFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, value => $"<pre>{WebUtility.HtmlEncode(value.ToString())}</pre>"),
    new MimeFormatter(MimeType.Plain, value => value.ToString()!),
    new MimeFormatter(MimeType.Summary, value => value.ToString()!),
    new MimeFormatter(MimeType.Json, value => new System.Text.Json.Nodes.JsonObject
    {
        ["text"] = value.ToString(),
    }.ToJsonString()),
]);
