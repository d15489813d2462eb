using Microsoft.Spark.ML.Tuning;
using Spark.Display.Formatting;

namespace Spark.Display.Searches;

/// <summary>What a grid search found, as a ranking.</summary>
internal sealed class SearchFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, search => SearchTable.Html((GridSearchResult)search)),
    new MimeFormatter(MimeType.Plain, search => SearchTable.Text((GridSearchResult)search)),
    new MimeFormatter(MimeType.Summary, search => SearchTable.Summary((GridSearchResult)search)),
]);
