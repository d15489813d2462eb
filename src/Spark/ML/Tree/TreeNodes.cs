namespace Microsoft.Spark.ML.Tree;

/// <summary>
/// The nodes of one tree as arrays in pre-order, as saved models hold them: root 0, the left child follows its parent,
/// children of leaves are -1.
/// </summary>
internal sealed class TreeNodes
{
    public required double[] Prediction { get; init; }

    /// <summary>-1 for a leaf that was examined and allowed no split.</summary>
    public required double[] Impurity { get; init; }

    /// <summary>Node after node: weight by class, or weight, weighted sum and weighted sum of squares.</summary>
    public required double[] Stats { get; init; }

    /// <summary>Rows, each counted as often as it was drawn; -1 when an old file does not say.</summary>
    public required long[] RawCount { get; init; }

    public required double[] Gain { get; init; }

    public required int[] Left { get; init; }

    public required int[] Right { get; init; }

    public required int[] Feature { get; init; }

    /// <summary>Largest value that goes left; without meaning for leaves and categorical splits.</summary>
    public required double[] Threshold { get; init; }

    /// <summary>Number of categories of a categorical split, else -1.</summary>
    public required int[] CategoryCount { get; init; }

    /// <summary>Categories that go left, ascending; null when the node has no categorical split.</summary>
    public double[]?[]? LeftCategories { get; init; }

    public int NodeCount => Prediction.Length;

    public int StatsSize => Stats.Length / NodeCount;

    public int Depth => DepthBelow(0);

    public bool IsLeaf(int node) => Left[node] < 0;

    public bool IsContinuous(int node) => CategoryCount[node] < 0;

    public ReadOnlySpan<double> StatsOf(int node) => Stats.AsSpan(node * StatsSize, StatsSize);

    /// <summary>The threshold or the left categories, as files store them; none for a leaf.</summary>
    public double[] SplitValues(int node) =>
        IsLeaf(node) ? [] : IsContinuous(node) ? [Threshold[node]] : LeftCategories![node]!;

    /// <summary>Weight of the rows in the node.</summary>
    /// <param name="node">Position of the node.</param>
    /// <param name="classCount">Number of classes; 0 for regression, where the first number is the count.</param>
    public double Count(int node, int classCount)
    {
        if (classCount == 0)
        {
            return Stats[node * StatsSize];
        }

        var sum = 0.0;
        foreach (var count in StatsOf(node))
        {
            sum += count;
        }

        return sum;
    }

    private int DepthBelow(int node) =>
        IsLeaf(node) ? 0 : 1 + Math.Max(DepthBelow(Left[node]), DepthBelow(Right[node]));
}
