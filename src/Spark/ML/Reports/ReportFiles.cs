using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Reports;

/// <summary>
/// Writes the small files of a report through the session's file store, beside the data they speak of.
/// </summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void WriteJson(SparkSession spark, string path, JsonNode content) =>
        WriteText(spark, path, content.ToJsonString(Readable) + "\n");

    public static void WriteText(SparkSession spark, string path, string content) =>
        spark.Engine.Files.Write(path, Encoding.UTF8.GetBytes(content));

    public static JsonObject Metrics(IReadOnlyDictionary<string, double> metrics) =>
        new(metrics.Select(metric => KeyValuePair.Create(metric.Key, (JsonNode?)JsonValue.Create(metric.Value))));

    /// <summary>Features with their importances, largest first; equal ones keep the order of the features.</summary>
    public static IReadOnlyList<(string Feature, double Importance)> Ranked(
        IReadOnlyList<string> features,
        double[] importances
    ) => features.Select((feature, i) => (feature, importances[i])).OrderByDescending(pair => pair.Item2).ToArray();

    public static JsonArray ImportancesJson(IEnumerable<(string Feature, double Importance)> ranked) =>
        new(
            ranked
                .Select(pair =>
                    (JsonNode)new JsonObject { ["feature"] = pair.Feature, ["importance"] = pair.Importance }
                )
                .ToArray()
        );

    public static JsonObject ConfusionJson(ConfusionCounts counts) =>
        new()
        {
            ["TN"] = counts.TrueNegatives,
            ["FP"] = counts.FalsePositives,
            ["FN"] = counts.FalseNegatives,
            ["TP"] = counts.TruePositives,
        };
}
