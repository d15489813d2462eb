using Microsoft.Spark.ML.Param;
using Spark.Display.Formatting;

namespace Spark.Display.Stages;

/// <summary>Estimators, transformers, models and evaluators.</summary>
internal sealed class StageFormatterSource() : FormatterSource(
[
    new MimeFormatter(MimeType.Html, stage => StageTable.Html((Params)stage)),
    new MimeFormatter(MimeType.Plain, stage => StageTable.Text((Params)stage)),
    new MimeFormatter(MimeType.Summary, stage => ((Params)stage).ToString()),
    new MimeFormatter(MimeType.Json, stage => StageTable.Json((Params)stage)),
]);
