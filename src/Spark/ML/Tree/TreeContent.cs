namespace Microsoft.Spark.ML.Tree;

/// <summary>What a tree model has learned. A single tree is an ensemble of one.</summary>
internal sealed record TreeContent(
    IReadOnlyList<TreeNodes> Trees,
    double[] Weights,
    IReadOnlyList<string> TreeUids,
    int NumFeatures,
    int NumClasses)
{
    /// <summary>Classes that node statistics count; 0 when they hold count, sum and sum of squares.</summary>
    public int StatsClasses { get; init; } = NumClasses;

    public TreeContent Single(int index) => new([Trees[index]], [1.0], [TreeUids[index]], NumFeatures, StatsClasses);
}
