using Spark.Display.Formatting;

namespace Spark.Display.Progress;

/// <summary>A bar in HTML, one line elsewhere.</summary>
internal sealed class ProgressFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, value => ((ProgressView)value).Html),
    new MimeFormatter(MimeType.Plain, value => ((ProgressView)value).Text),
    new MimeFormatter(MimeType.Summary, value => ((ProgressView)value).Text),
]);
