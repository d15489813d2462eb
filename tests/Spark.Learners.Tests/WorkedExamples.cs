using Spark.Learners.Prediction;

namespace Spark.Learners.Tests;

/// <summary>Small training sets whose trees are worked out by hand.</summary>
internal static class WorkedExamples
{
    public static readonly double[] OneToTwelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    public static TrainingSet TwoClasses() =>
        TrainingSet.ForClassification(
            FeatureMatrix.FromColumns([OneToTwelve, [0, 1, 0, 2, 1, 2, 0, 1, 2, 0, 1, 2]]),
            [0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1],
            classCount: 2,
            arities: [0, 3]);

    public static TrainingSet ThreeClasses() =>
        TrainingSet.ForClassification(
            FeatureMatrix.FromColumns([[0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]]),
            [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0, 2],
            classCount: 3,
            arities: [3]);

    public static TrainingSet WeightedRegression() =>
        TrainingSet.ForRegression(
            FeatureMatrix.FromColumns([OneToTwelve]),
            [1, 1.5, 2, 1, 5, 5.5, 6, 5, 9, 9.5, 9, 8.5],
            weights: [1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1]);

    public static TrainingSet Boosting() =>
        TrainingSet.ForClassification(
            FeatureMatrix.FromColumns([OneToTwelve]), [0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 1], classCount: 2);

    /// <summary>One line a node: prediction, impurity, sums, raw count, gain, children, split.</summary>
    public static string[] Lines(Tree tree) =>
    [
        .. Enumerable.Range(0, tree.NodeCount).Select(node => string.Join(
            ' ',
            tree.Prediction[node],
            tree.Impurity[node],
            $"[{string.Join(',', tree.StatsOf(node).ToArray())}]",
            tree.RawCount[node],
            tree.Gain[node],
            $"{tree.LeftChild[node]},{tree.RightChild[node]}",
            Split(tree, node))),
    ];

    private static string Split(Tree tree, int node)
    {
        if (tree.IsLeaf(node))
        {
            return "leaf";
        }

        var values = string.Join(',', tree.LeftCategoriesOrThreshold(node));
        return tree.IsCategorical(node)
            ? $"x{tree.FeatureIndex[node]} in {{{values}}} of {tree.CategoryCount[node]}"
            : $"x{tree.FeatureIndex[node]} <= {values}";
    }
}
