using System.Globalization;
using Spark.Display.Formatting;
using Spark.Rows;

namespace Spark.Display.Frames;

/// <summary>Collected rows, shown as the frame that they came from.</summary>
internal sealed class RowListFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, rows => FrameTable.Html((RowList)rows)),
    new MimeFormatter(MimeType.Plain, rows => FrameTable.Text((RowList)rows)),
    new MimeFormatter(MimeType.Summary, rows => string.Create(
        CultureInfo.InvariantCulture, $"{((RowList)rows).Count} rows of {((RowList)rows).Schema.CatalogString}")),
]);
