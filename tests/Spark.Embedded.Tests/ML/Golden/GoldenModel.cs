using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>Compares a fitted tree model with the one that Spark saved, node by node and bit by bit.</summary>
internal static class GoldenModel
{
    public static string? Difference(Params saved, TreeContent fitted)
    {
        var content = ((ITreeModel)(saved is PipelineModel pipeline ? LastTrees(pipeline) : saved)).Content;
        if (content.Trees.Count != fitted.Trees.Count || !content.Weights.SequenceEqual(fitted.Weights))
        {
            return "trees or weights differ from the saved model";
        }

        for (var i = 0; i < fitted.Trees.Count; i++)
        {
            if (Part(content.Trees[i], fitted.Trees[i]) is { } part)
            {
                return $"{part} of tree {i} differ from the saved model";
            }
        }

        return null;
    }

    private static Transformer LastTrees(PipelineModel pipeline) =>
        pipeline.Stages.Last(stage => stage is ITreeModel);

    private static string? Part(TreeNodes expected, TreeNodes actual) =>
        !Same(expected.Prediction, actual.Prediction) ? "predictions"
        : !Same(expected.Impurity, actual.Impurity) ? "impurities"
        : !Same(expected.Stats, actual.Stats) ? "statistics"
        : !Same(expected.Gain, actual.Gain) ? "gains"
        : !expected.RawCount.SequenceEqual(actual.RawCount) ? "counts"
        : !expected.Left.SequenceEqual(actual.Left) || !expected.Right.SequenceEqual(actual.Right) ? "children"
        : !expected.Feature.SequenceEqual(actual.Feature) ? "features"
        : !expected.CategoryCount.SequenceEqual(actual.CategoryCount) ? "arities"
        : Enumerable
            .Range(0, actual.NodeCount)
            .Any(node => !Same(expected.SplitValues(node), actual.SplitValues(node)))
            ? "splits"
        : null;

    private static bool Same(double[] expected, double[] actual) =>
        expected.Length == actual.Length
        && expected
            .Zip(actual)
            .All(pair => BitConverter.DoubleToInt64Bits(pair.First) == BitConverter.DoubleToInt64Bits(pair.Second));
}
