using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Reports;

/// <summary>
/// The outcome of a training run: <c>metrics/summary.json</c> and <c>metrics/feature_importances.csv</c>.
/// </summary>
/// <param name="Table">The table that was learned from.</param>
/// <param name="Weights">Class weights of the training part.</param>
/// <param name="Samples">Rows of the training, validation and test part.</param>
/// <param name="Search">What the search found on the validation part.</param>
/// <param name="OnTest">
/// What the best model of each kind, as the search left it, does on the test rows, by name.
/// </param>
/// <param name="Retrained">What the winner, retrained on training and validation rows, does on the test rows.</param>
/// <param name="Importances">Importance of each feature of the retrained winner.</param>
/// <param name="Provenance">Where the result comes from.</param>
public sealed record TrainingReport(
    TrainingTable Table,
    ClassWeights Weights,
    (long Train, long Validation, long Test) Samples,
    GridSearchResult Search,
    IReadOnlyDictionary<string, ClassificationReport> OnTest,
    ClassificationReport Retrained,
    double[] Importances,
    Provenance Provenance
)
{
    /// <summary>Writes both files below a folder; files that are there already are replaced.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(SparkSession spark, string folder)
    {
        ArgumentNullException.ThrowIfNull(spark);
        var ranked = ReportFiles.Ranked(Table.Features, Importances);
        ReportFiles.WriteText(spark, $"{folder}/metrics/feature_importances.csv", ToCsv(ranked));
        ReportFiles.WriteJson(spark, $"{folder}/metrics/summary.json", ToJson(ranked));
    }

    internal JsonObject ToJson(IEnumerable<(string Feature, double Importance)> ranked) =>
        new()
        {
            ["metric_used"] = Search.Best.Metric,
            ["train_samples"] = Samples.Train,
            ["val_samples"] = Samples.Validation,
            ["test_samples"] = Samples.Test,
            ["skipped_rows"] = Table.SkippedRows,
            ["n_features"] = Table.Features.Count,
            ["class_weights"] = new JsonObject { ["0.0"] = Weights.Negative, ["1.0"] = Weights.Positive },
            ["models"] = new JsonObject(
                Search.Names.Select(name =>
                    KeyValuePair.Create(
                        name,
                        (JsonNode?)
                            new JsonObject
                            {
                                ["val_metrics"] = ReportFiles.Metrics(Search.BestOf(name).Metrics),
                                ["test_metrics"] = ReportFiles.Metrics(OnTest[name].Metrics()),
                                ["best_params"] = Params(Search.BestOf(name)),
                            }
                    )
                )
            ),
            ["winner"] = new JsonObject
            {
                ["name"] = Search.Best.Name,
                ["val_metrics"] = ReportFiles.Metrics(Search.Best.Metrics),
                ["test_metrics_retrained"] = ReportFiles.Metrics(Retrained.Metrics()),
            },
            ["confusion_matrix"] = ReportFiles.ConfusionJson(Retrained.Confusion),
            ["feature_importances"] = ReportFiles.ImportancesJson(ranked),
            ["tried"] = new JsonArray(
                Search
                    .Trials.Select(trial =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["model"] = trial.Name,
                                ["params"] = Params(trial),
                                ["metrics"] = ReportFiles.Metrics(trial.Metrics),
                            }
                    )
                    .ToArray()
            ),
            ["curves"] = Retrained.CurvesJson(),
            ["provenance"] = Provenance.ToJson(),
        };

    private static string ToCsv(IEnumerable<(string Feature, double Importance)> ranked)
    {
        var text = new StringBuilder("feature,importance\n");
        foreach (var (feature, importance) in ranked)
        {
            var name =
                feature.AsSpan().IndexOfAny("\",\r\n") < 0
                    ? feature
                    : $"\"{feature.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            text.Append(CultureInfo.InvariantCulture, $"{name},{importance:R}\n");
        }

        return text.ToString();
    }

    private static JsonObject Params(GridTrial trial) =>
        new(
            trial.ParamValues.Select(pair =>
                KeyValuePair.Create(
                    pair.Key,
                    pair.Value switch
                    {
                        int number => JsonValue.Create(number),
                        long number => JsonValue.Create(number),
                        double number => JsonValue.Create(number),
                        bool flag => JsonValue.Create(flag),
                        var other => (JsonNode?)JsonValue.Create(Convert.ToString(other, CultureInfo.InvariantCulture)),
                    }
                )
            )
        );
}
