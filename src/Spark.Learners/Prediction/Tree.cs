namespace Spark.Learners.Prediction;

/// <summary>
/// A finished tree as parallel arrays over nodes in pre-order: root 0, left child next, right child after the left
/// subtree. This is also what a saved model stores.
/// </summary>
internal sealed class Tree
{
    public required double[] Prediction { get; init; }

    /// <summary>-1 for a leaf that was looked at and allowed no split.</summary>
    public required double[] Impurity { get; init; }

    /// <summary>Node after node: weighted class counts, or weight, weighted sum and weighted sum of squares.</summary>
    public required double[] ImpurityStats { get; init; }

    /// <summary>Unweighted number of rows.</summary>
    public required long[] RawCount { get; init; }

    /// <summary>-1 for a leaf.</summary>
    public required double[] Gain { get; init; }

    /// <summary>-1 for a leaf.</summary>
    public required int[] LeftChild { get; init; }

    public required int[] RightChild { get; init; }

    public required int[] FeatureIndex { get; init; }

    public required double[] Threshold { get; init; }

    /// <summary>Number of categories of a categorical split, else -1.</summary>
    public required int[] CategoryCount { get; init; }

    /// <summary>
    /// Categories that go left, ascending; null for continuous splits and leaves, or when no split is categorical.
    /// </summary>
    public double[]?[]? LeftCategories { get; init; }

    public int NodeCount => Prediction.Length;

    public int StatisticsPerNode => ImpurityStats.Length / NodeCount;

    public int LeafCount => (NodeCount + 1) / 2;

    public int Depth => DepthOf(0);

    public bool IsLeaf(int node) => LeftChild[node] < 0;

    public bool IsCategorical(int node) => CategoryCount[node] >= 0;

    public ReadOnlySpan<double> StatsOf(int node) =>
        ImpurityStats.AsSpan(node * StatisticsPerNode, StatisticsPerNode);

    /// <summary>The split's stored values: the threshold, or the categories that go left; none for a leaf.</summary>
    public double[] LeftCategoriesOrThreshold(int node) =>
        IsLeaf(node) ? [] : IsCategorical(node) ? LeftCategories![node]! : [Threshold[node]];

    /// <summary>Throws unless the arrays describe one tree in pre-order.</summary>
    public void Validate(int featureCount)
    {
        if (NodeCount == 0 || ImpurityStats.Length % NodeCount != 0
            || Array.Exists(
                [Impurity.Length, RawCount.Length, Gain.Length, LeftChild.Length, RightChild.Length,
                    FeatureIndex.Length, Threshold.Length, CategoryCount.Length],
                length => length != NodeCount))
        {
            throw new ArgumentException(
                $"The tree has {NodeCount} nodes, but its arrays differ in length. Each node needs one entry in each.");
        }

        var next = 0;
        CheckSubtree(ref next, featureCount);
        if (next != NodeCount)
        {
            throw new ArgumentException(
                $"The tree has {NodeCount} nodes, but only {next} hang together. "
                    + "Node ids must be 0, 1, 2 … in pre-order.");
        }
    }

    private void CheckSubtree(ref int next, int featureCount)
    {
        var node = next++;
        if (node >= NodeCount)
        {
            throw new ArgumentException($"Node '{node}' is missing: the tree has {NodeCount} nodes.");
        }

        if (IsLeaf(node))
        {
            return;
        }

        if ((uint)FeatureIndex[node] >= (uint)featureCount)
        {
            throw new ArgumentException(
                $"Node '{node}' splits feature '{FeatureIndex[node]}', but there are {featureCount} features.");
        }

        CheckChild(node, LeftChild[node], next);
        CheckSubtree(ref next, featureCount);
        CheckChild(node, RightChild[node], next);
        CheckSubtree(ref next, featureCount);
    }

    private static void CheckChild(int node, int child, int expected)
    {
        if (child != expected)
        {
            throw new ArgumentException(
                $"Node '{node}' has the child '{child}' where pre-order needs '{expected}'.");
        }
    }

    private int DepthOf(int node) =>
        IsLeaf(node) ? 0 : 1 + Math.Max(DepthOf(LeftChild[node]), DepthOf(RightChild[node]));
}
