using System.Net;
using Microsoft.Spark.Sql.Types;
using Spark.Display.Formatting;
using Spark.Frames;

namespace Spark.Display.Schemas;

/// <summary>A schema as a tree.</summary>
internal sealed class SchemaFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, value => $"<pre>{WebUtility.HtmlEncode(Tree(value))}</pre>"),
    new MimeFormatter(MimeType.Plain, Tree),
    new MimeFormatter(MimeType.Summary, value => ((StructType)value).SimpleString),
    new MimeFormatter(MimeType.Json, value => ((StructType)value).Json),
])
{
    private static string Tree(object value) => SchemaTreeText.Of((StructType)value, int.MaxValue);
}
