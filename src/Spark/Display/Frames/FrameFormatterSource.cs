using Microsoft.Spark.Sql;
using Spark.Display.Formatting;

namespace Spark.Display.Frames;

/// <summary>
/// A frame as a table of its first rows. Summary and JSON describe the schema and run nothing, because the variables
/// view asks for them after every cell.
/// </summary>
internal sealed class FrameFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, frame => FrameTable.Html((DataFrame)frame, TimeProvider.System)),
    new MimeFormatter(MimeType.Plain, frame => FrameTable.Text((DataFrame)frame, TimeProvider.System)),
    new MimeFormatter(MimeType.Summary, frame => $"DataFrame{frame}"),
    new MimeFormatter(MimeType.Json, frame => ((DataFrame)frame).Schema().Json),
]);
