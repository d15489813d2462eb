using Microsoft.Spark.ML.Evaluation;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>The evaluator that computes a metric of a given name.</summary>
internal static class MetricEvaluators
{
    private static readonly string[] Binary = ["areaUnderROC", "areaUnderPR"];
    private static readonly string[] Regression = ["rmse", "mse", "mae", "r2", "var"];

    private static IEnumerable<string> All => Binary.Concat(MulticlassMetrics.Names).Concat(Regression);

    public static Evaluator Of(string metric, string labelCol) =>
        metric switch
        {
            _ when Binary.Contains(metric) => new BinaryClassificationEvaluator()
                .SetMetricName(metric)
                .SetLabelCol(labelCol),
            _ when MulticlassMetrics.Names.Contains(metric) => new MulticlassClassificationEvaluator()
                .SetMetricName(metric)
                .SetLabelCol(labelCol),
            _ when Regression.Contains(metric) => new RegressionEvaluator()
                .SetMetricName(metric)
                .SetLabelCol(labelCol),
            _ => throw new ArgumentException(
                $"Metric '{metric}' does not exist. There are "
                    + $"{string.Join(", ", All.Select(name => $"'{name}'"))}.",
                nameof(metric)
            ),
        };

    public static bool IsBinary(string metric) => Binary.Contains(metric);
}
