using Spark.Learners.Histograms;
using Spark.Learners.Splitting;

namespace Spark.Learners.Prediction;

/// <summary>How much of the model's gain each feature brought, as shares that add up to 1.</summary>
internal static class FeatureImportances
{
    public static double[] Of(TreeEnsemble model)
    {
        var total = new double[model.FeatureCount];
        foreach (var tree in model.Trees)
        {
            var gains = GainsOf(tree, model);
            var sum = model.Kind == EnsembleKind.Boosting ? 1.0 : gains.Sum();
            if (sum == 0)
            {
                continue;
            }

            for (var feature = 0; feature < total.Length; feature++)
            {
                total[feature] += gains[feature] / sum;
            }
        }

        var totalSum = total.Sum();
        return totalSum == 0 ? total : Array.ConvertAll(total, value => value / totalSum);
    }

    /// <summary>The features that some split uses, ascending: the entries of the sparse vector.</summary>
    public static int[] UsedFeatures(TreeEnsemble model)
    {
        var isUsed = new bool[model.FeatureCount];
        foreach (var tree in model.Trees)
        {
            foreach (var feature in tree.FeatureIndex)
            {
                if (feature >= 0)
                {
                    isUsed[feature] = true;
                }
            }
        }

        return [.. Enumerable.Range(0, isUsed.Length).Where(feature => isUsed[feature])];
    }

    private static double[] GainsOf(Tree tree, TreeEnsemble model)
    {
        var layout = new StatisticsLayout(model.Kind == EnsembleKind.Boosting ? 0 : model.ClassCount);
        var gains = new double[model.FeatureCount];
        for (var node = 0; node < tree.NodeCount; node++)
        {
            if (!tree.IsLeaf(node))
            {
                gains[tree.FeatureIndex[node]] +=
                    tree.Gain[node] * NodeStatistics.CountOf(tree.StatsOf(node), layout);
            }
        }

        return gains;
    }
}
