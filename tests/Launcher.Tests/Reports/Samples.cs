using System.Globalization;
using System.Text.Json;

namespace Launcher.Tests.Reports;

/// <summary>Results as the workbook's notebooks write them.</summary>
internal static class Samples
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Training() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["metric_used"] = "areaUnderPR",
                ["train_samples"] = 4525,
                ["val_samples"] = 945,
                ["test_samples"] = 965,
                ["n_features"] = 36,
                ["class_weights"] = new Dictionary<string, double> { ["0.0"] = 0.5535, ["1.0"] = 5.1726 },
                ["models"] = new Dictionary<string, object>
                {
                    ["RandomForest"] = new
                    {
                        val_metrics = Metrics(0.9521, 0.7034),
                        test_metrics = Metrics(0.9487, 0.6911),
                        best_params = new
                        {
                            numTrees = 400,
                            maxDepth = 14,
                            maxBins = 128,
                            featureSubsetStrategy = "sqrt",
                        },
                    },
                    ["GBT"] = new
                    {
                        val_metrics = Metrics(0.9563, 0.7128),
                        test_metrics = Metrics(0.9502, 0.6987),
                        best_params = new
                        {
                            maxDepth = 6,
                            maxBins = 64,
                            maxIter = 200,
                            stepSize = 0.1,
                        },
                    },
                },
                ["winner"] = new
                {
                    name = "GBT",
                    val_metrics = Metrics(0.9563, 0.7128),
                    test_metrics_retrained = Metrics(0.9544, 0.7203),
                },
                ["confusion_matrix"] = new
                {
                    TN = 838,
                    FP = 33,
                    FN = 31,
                    TP = 63,
                },
                ["feature_importances"] = Enumerable
                    .Range(1, 36)
                    .Select(i => new
                    {
                        feature = string.Create(CultureInfo.InvariantCulture, $"band{(i % 4) + 1}_pixel{(i / 4) + 1}"),
                        importance = Math.Round(0.12 / i, 6),
                    }),
                ["curves"] = new
                {
                    roc = Enumerable
                        .Range(0, 41)
                        .Select(i => new[] { i / 40.0, Math.Round(Math.Pow(i / 40.0, 0.12), 5) }),
                    pr = Enumerable
                        .Range(0, 41)
                        .Select(i => new[] { i / 40.0, Math.Round(1 - (0.9 * Math.Pow(i / 40.0, 3)), 5) }),
                },
                ["tried"] = Enumerable
                    .Range(0, 18)
                    .Select(i => new
                    {
                        model = i < 9 ? "RandomForest" : "GBT",
                        @params = new { maxDepth = 6 + (i % 3), maxBins = i % 2 == 0 ? 64 : 128 },
                        metrics = new { areaUnderPR = Math.Round(0.6 + (0.11 * (i * 7 % 18) / 18.0), 4) },
                    }),
                ["provenance"] = new
                {
                    inputs = new[]
                    {
                        new
                        {
                            path = "data/landsat.csv",
                            size = 527_512,
                            sha256 = new string('a', 64),
                        },
                    },
                    seed = 42,
                    engine = "embedded 1.0",
                    notebook_hash = new string('b', 64),
                    rows = new { read = 6435, skipped = 0 },
                },
            },
            Indented);

    public static string Evaluation() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["model"] = "models/model_1/pipeline_best",
                ["test_data"] = "data/landsat.csv",
                ["test_samples"] = 965,
                ["areaUnderROC"] = 0.9544,
                ["areaUnderPR"] = 0.7203,
                ["accuracy"] = 0.9337,
                ["f1"] = 0.9335,
                ["weightedPrecision"] = 0.9333,
                ["weightedRecall"] = 0.9337,
                ["per_class"] = new Dictionary<string, object>
                {
                    ["0.0"] = new { precision = 0.9643, recall = 0.9621 },
                    ["1.0"] = new { precision = 0.6562, recall = 0.6702 },
                },
                ["confusion_matrix"] = new
                {
                    TN = 838,
                    FP = 33,
                    FN = 31,
                    TP = 63,
                },
            },
            Indented);

    private static Dictionary<string, double> Metrics(double roc, double pr) =>
        new()
        {
            ["areaUnderROC"] = roc,
            ["areaUnderPR"] = pr,
            ["accuracy"] = Math.Round(roc - 0.02, 4),
            ["f1"] = Math.Round(roc - 0.021, 4),
        };
}
