using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Reports;

/// <summary>
/// The outcome of testing a saved model: <c>metrics.json</c>, <c>feature_importance.json</c> and
/// <c>EVALUATION_REPORT.md</c>.
/// </summary>
/// <param name="Model">Path of the model.</param>
/// <param name="Data">Path of the test data.</param>
/// <param name="Result">What the scored test rows say.</param>
/// <param name="Features">Names of the model's features in order.</param>
/// <param name="Importances">One importance for each feature.</param>
/// <param name="Provenance">Where the result comes from.</param>
public sealed record EvaluationReport(
    string Model,
    string Data,
    ClassificationReport Result,
    IReadOnlyList<string> Features,
    double[] Importances,
    Provenance Provenance
)
{
    private const int MostFeaturesInText = 15;

    /// <summary>Writes the three files into a folder; files that are there already are replaced.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(SparkSession spark, string folder)
    {
        ArgumentNullException.ThrowIfNull(spark);
        var ranked = ReportFiles.Ranked(Features, Importances);
        ReportFiles.WriteJson(spark, $"{folder}/feature_importance.json", ReportFiles.ImportancesJson(ranked));
        ReportFiles.WriteText(spark, $"{folder}/EVALUATION_REPORT.md", ToMarkdown(ranked));
        ReportFiles.WriteJson(spark, $"{folder}/metrics.json", ToJson());
    }

    internal JsonObject ToJson() =>
        new()
        {
            ["model"] = Model,
            ["test_data"] = Data,
            ["test_samples"] = Result.PerClass.Sum(rates => rates.Rows),
            ["areaUnderROC"] = Result.AreaUnderROC,
            ["areaUnderPR"] = Result.AreaUnderPR,
            ["accuracy"] = Result.Accuracy,
            ["f1"] = Result.F1,
            ["weightedPrecision"] = Result.WeightedPrecision,
            ["weightedRecall"] = Result.WeightedRecall,
            ["per_class"] = new JsonObject(
                Result.PerClass.Select(rates =>
                    KeyValuePair.Create(
                        rates.Label.ToString("0.0", CultureInfo.InvariantCulture),
                        (JsonNode?)
                            new JsonObject
                            {
                                ["precision"] = rates.Precision,
                                ["recall"] = rates.Recall,
                                ["f1"] = rates.F1,
                                ["rows"] = rates.Rows,
                            }
                    )
                )
            ),
            ["confusion_matrix"] = ReportFiles.ConfusionJson(Result.Confusion),
            ["curves"] = Result.CurvesJson(),
            ["provenance"] = Provenance.ToJson(),
        };

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private string ToMarkdown(IReadOnlyList<(string Feature, double Importance)> ranked)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Evaluation\n\nModel `{Model}` on `{Data}`, ");
        text.Append(CultureInfo.InvariantCulture, $"{Result.PerClass.Sum(rates => rates.Rows)} rows.\n\n");
        text.Append("## Overall\n\n| metric | value |\n| --- | ---: |\n");
        AddRow(text, "Area under the ROC curve", Result.AreaUnderROC);
        AddRow(text, "Area under the precision-recall curve", Result.AreaUnderPR);
        AddRow(text, "Accuracy", Result.Accuracy);
        AddRow(text, "F1, weighted", Result.F1);
        AddRow(text, "Precision, weighted", Result.WeightedPrecision);
        AddRow(text, "Recall, weighted", Result.WeightedRecall);

        text.Append(
            "\n## Each class\n\n| class | precision | recall | F1 | rows |\n| --- | ---: | ---: | ---: | ---: |\n"
        );
        foreach (var rates in Result.PerClass)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {rates.Label:0} | {Share(rates.Precision)} | {Share(rates.Recall)} | {Share(rates.F1)} "
                    + $"| {rates.Rows} |\n"
            );
        }

        var counts = Result.Confusion;
        text.Append("\n## Confusion matrix\n\n| | predicted 0 | predicted 1 |\n| --- | ---: | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| **is 0** | {counts.TrueNegatives} | {counts.FalsePositives} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| **is 1** | {counts.FalseNegatives} | {counts.TruePositives} |\n");

        text.Append("\n## Most important features\n\n| feature | importance |\n| --- | ---: |\n");
        foreach (var (feature, importance) in ranked.Take(MostFeaturesInText))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{feature}` | {Share(importance)} |\n");
        }

        return text.ToString();
    }

    private static void AddRow(StringBuilder text, string name, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {Share(value)} |\n");
}
