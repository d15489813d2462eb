namespace Spark.Gateway.Lowering;

/// <summary>
/// A plan as text over views that the steps make in this order. Result columns are those of the plan by position.
/// </summary>
internal sealed record SparkQuery(
    string Text, IReadOnlyList<FrameStep> Steps, IReadOnlyCollection<string> Functions);
