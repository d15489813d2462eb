using Microsoft.Spark.Sql;
using Spark.Display.Formatting;

namespace Spark.Display.Frames;

/// <summary>One row: names and values one below the other, or Spark's line.</summary>
internal sealed class RowFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, row => FrameTable.Html((Row)row)),
    new MimeFormatter(MimeType.Plain, row => row.ToString()!),
    new MimeFormatter(MimeType.Summary, row => row.ToString()!),
]);
