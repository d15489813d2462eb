namespace Launcher.Results;

/// <summary>The result of a run in one line: for training the winner, for evaluation the metrics.</summary>
internal sealed record Headline
{
    public string? Winner { get; init; }

    /// <summary>The metric that chose the winner, or the first that an evaluation is judged by.</summary>
    public string? Metric { get; init; }

    public double? Value { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, double> ValidationMetrics { get; init; } = new Dictionary<string, double>();

    public IReadOnlyDictionary<string, double> TestMetrics { get; init; } = new Dictionary<string, double>();
}
