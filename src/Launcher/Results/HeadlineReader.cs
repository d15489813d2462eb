namespace Launcher.Results;

/// <summary>Takes from a result what a person wants to know first.</summary>
internal static class HeadlineReader
{
    private static readonly string[] JudgedBy = ["areaUnderPR", "areaUnderROC", "f1", "accuracy"];

    public static Headline Read(ResultDocument document) =>
        document.IsTraining ? OfTraining(document) : OfEvaluation(document);

    private static Headline OfTraining(ResultDocument document)
    {
        var winner = document.Text("winner", "name");
        var metric = document.Text("metric_used");
        var validation = document.Numbers("winner", "val_metrics");
        return new Headline
        {
            Winner = winner,
            Metric = metric,
            Value = metric is not null && validation.TryGetValue(metric, out var value) ? value : null,
            Parameters = winner is null
                ? new Dictionary<string, string>()
                : document.Texts("models", winner, "best_params"),
            ValidationMetrics = validation,
            TestMetrics = document.Numbers("winner", "test_metrics_retrained"),
        };
    }

    private static Headline OfEvaluation(ResultDocument document)
    {
        var nested = document.Numbers("metrics");
        var metrics = nested.Count > 0 ? nested : document.Numbers();
        var metric = JudgedBy.FirstOrDefault(metrics.ContainsKey);
        return new Headline
        {
            Metric = metric,
            Value = metric is null ? null : metrics[metric],
            TestMetrics = JudgedBy.Where(metrics.ContainsKey).ToDictionary(name => name, name => metrics[name]),
        };
    }
}
