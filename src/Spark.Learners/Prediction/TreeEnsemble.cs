namespace Spark.Learners.Prediction;

/// <summary>A fitted model: its trees, their weights and what they were fitted for.</summary>
internal sealed class TreeEnsemble
{
    public TreeEnsemble(EnsembleKind kind, int classCount, int featureCount, Tree[] trees, double[]? weights = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(trees.Length);
        Kind = kind;
        ClassCount = classCount;
        FeatureCount = featureCount;
        Trees = trees;
        Weights = weights ?? Enumerable.Repeat(1.0, trees.Length).ToArray();
        ArgumentOutOfRangeException.ThrowIfNotEqual(Weights.Length, trees.Length);
    }

    public EnsembleKind Kind { get; }

    /// <summary>
    /// Number of classes, 0 for regression. Trees of a boosted classifier are regression trees all the same.
    /// </summary>
    public int ClassCount { get; }

    public int FeatureCount { get; }

    public Tree[] Trees { get; }

    public double[] Weights { get; }

    public int NodeCount => Trees.Sum(tree => tree.NodeCount);

    /// <summary>The model of the first trees.</summary>
    public TreeEnsemble Take(int treeCount) =>
        treeCount == Trees.Length
            ? this
            : new TreeEnsemble(Kind, ClassCount, FeatureCount, Trees[..treeCount], Weights[..treeCount]);
}
