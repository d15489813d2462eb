using System.Text.Json;
using Spark.Learners.Metrics;
using Support;

namespace Spark.Learners.Tests.Golden;

public class GoldenEvaluatorTests
{
    [Theory]
    [InlineData("binary")]
    [InlineData("binary-one-class")]
    [InlineData("multiclass")]
    [InlineData("logloss-eps")]
    [InlineData("regression")]
    public void Metrics_equal_those_of_Spark(string id)
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, GoldenCase.WhySkipped);
        var root = Path.Combine(RepositoryFiles.Golden!, "ml");
        var folder = Path.Combine(root, "Evaluator", id);
        var definition = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json"))).RootElement;
        var data = definition.GetProperty("data");
        var table = GoldenTable.Load(Path.Combine(root, data.GetProperty("file").GetString()!), data);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;

        foreach (var evaluator in expected.GetProperty("evaluators").EnumerateArray())
        {
            var parameters = evaluator.GetProperty("params");
            var actual = Evaluate(table, parameters, id == "binary-one-class");
            var wanted = evaluator.GetProperty("value").GetDouble();

            // Spark adds the classes in the order of a hash map, so the last bits are its own.
            Assert.True(
                Math.Abs(actual - wanted) <= 1e-12 * Math.Abs(wanted), $"{parameters}: {actual} instead of {wanted}");
        }
    }

    private static double Evaluate(GoldenTable table, JsonElement parameters, bool hasOneClass)
    {
        var metric = parameters.GetProperty("metricName").GetString()!;
        double[] weights = parameters.TryGetProperty("weightCol", out var weight)
            ? table.Numbers(weight.GetString()!)
            : [];
        double[] Labels() => table.Numbers(parameters.GetProperty("labelCol").GetString()!);
        switch (metric)
        {
            case "areaUnderROC" or "areaUnderPR":
                var scores = table.Numbers(parameters.GetProperty("rawPredictionCol").GetString()!);
                var labels = hasOneClass ? [.. scores.Select(_ => 1.0)] : Labels();
                var binary = BinaryMetrics.Of(scores, labels, weights, parameters.GetProperty("numBins").GetInt32());
                return metric == "areaUnderROC" ? binary.AreaUnderRoc : binary.AreaUnderPr;
            case "logLoss":
                double[][] columns = [table.Numbers("p0"), table.Numbers("p1"), table.Numbers("p2")];
                double[] probabilities =
                    [.. Enumerable.Range(0, table.RowCount).SelectMany(row => columns.Select(column => column[row]))];
                var epsilon = parameters.TryGetProperty("eps", out var eps) ? eps.GetDouble() : 1e-15;
                return MulticlassMetrics.LogLoss(probabilities, Labels(), weights, epsilon);
            case "rmse" or "mse" or "mae" or "r2" or "var":
                return Regression(
                    RegressionMetrics.Of(table.Numbers("yhat"), Labels(), weights),
                    metric,
                    parameters.GetProperty("throughOrigin").GetBoolean());
            default:
                var label = parameters.TryGetProperty("metricLabel", out var of) ? (int)of.GetDouble() : 0;
                var beta = parameters.TryGetProperty("beta", out var b) ? b.GetDouble() : 1.0;
                var multiclass = MulticlassMetrics.Of(table.Numbers("prediction"), Labels(), weights);
                return Multiclass(multiclass, metric, label, beta);
        }
    }

    private static double Regression(RegressionMetrics metrics, string metric, bool throughOrigin) =>
        metric switch
        {
            "mse" => metrics.MeanSquaredError,
            "mae" => metrics.MeanAbsoluteError,
            "r2" => metrics.R2(throughOrigin),
            "var" => metrics.ExplainedVariance,
            _ => metrics.RootMeanSquaredError,
        };

    private static double Multiclass(MulticlassMetrics metrics, string metric, int label, double beta) =>
        metric switch
        {
            "accuracy" => metrics.Accuracy,
            "f1" => metrics.WeightedFMeasure(),
            "weightedPrecision" => metrics.WeightedPrecision,
            "weightedRecall" => metrics.WeightedRecall,
            "weightedTruePositiveRate" => metrics.WeightedTruePositiveRate,
            "weightedFalsePositiveRate" => metrics.WeightedFalsePositiveRate,
            "weightedFMeasure" => metrics.WeightedFMeasure(beta),
            "truePositiveRateByLabel" => metrics.TruePositiveRate(label),
            "falsePositiveRateByLabel" => metrics.FalsePositiveRate(label),
            "precisionByLabel" => metrics.Precision(label),
            "recallByLabel" => metrics.Recall(label),
            "fMeasureByLabel" => metrics.FMeasure(label, beta),
            "hammingLoss" => metrics.HammingLoss,
            _ => throw new NotSupportedException(metric),
        };
}
