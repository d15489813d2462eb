using Spark.Learners.Prediction;

namespace Spark.Learners.Tests;

internal static class Models
{
    /// <summary>Same trees, bit for bit.</summary>
    public static void AssertSame(TreeEnsemble expected, TreeEnsemble actual)
    {
        Assert.Equal(expected.Weights, actual.Weights);
        Assert.Equal(expected.Trees.Length, actual.Trees.Length);
        for (var tree = 0; tree < expected.Trees.Length; tree++)
        {
            AssertSame(expected.Trees[tree], actual.Trees[tree]);
        }
    }

    private static void AssertSame(Tree expected, Tree actual)
    {
        Assert.Equal(expected.LeftChild, actual.LeftChild);
        Assert.Equal(expected.RightChild, actual.RightChild);
        Assert.Equal(expected.FeatureIndex, actual.FeatureIndex);
        Assert.Equal(expected.Threshold, actual.Threshold);
        Assert.Equal(expected.CategoryCount, actual.CategoryCount);
        Assert.Equal(expected.LeftCategories, actual.LeftCategories);
        Assert.Equal(expected.Prediction, actual.Prediction);
        Assert.Equal(expected.Impurity, actual.Impurity);
        Assert.Equal(expected.ImpurityStats, actual.ImpurityStats);
        Assert.Equal(expected.RawCount, actual.RawCount);
        Assert.Equal(expected.Gain, actual.Gain);
    }
}
