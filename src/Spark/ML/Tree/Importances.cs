using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Feature importances: gain times weight of the node, summed by the feature that it splits.</summary>
internal static class Importances
{
    public static SparseVector Of(TreeContent ensemble, bool isNormalizedPerTree)
    {
        var total = new double[ensemble.NumFeatures];
        var isUsed = new bool[ensemble.NumFeatures];
        foreach (var tree in ensemble.Trees)
        {
            var gains = GainsOf(tree, ensemble, isUsed);
            var divisor = isNormalizedPerTree ? gains.Sum() : 1;
            for (var feature = 0; feature < gains.Length && divisor != 0; feature++)
            {
                total[feature] += gains[feature] / divisor;
            }
        }

        var sum = total.Sum();
        var used = Enumerable.Range(0, total.Length).Where(feature => isUsed[feature]).ToArray();
        return new SparseVector(
            total.Length, used, used.Select(feature => sum == 0 ? total[feature] : total[feature] / sum).ToArray());
    }

    private static double[] GainsOf(TreeNodes tree, TreeContent ensemble, bool[] isUsed)
    {
        var gains = new double[ensemble.NumFeatures];
        for (var node = 0; node < tree.NodeCount; node++)
        {
            if (!tree.IsLeaf(node))
            {
                gains[tree.Feature[node]] += tree.Gain[node] * tree.Count(node, ensemble.StatsClasses);
                isUsed[tree.Feature[node]] = true;
            }
        }

        return gains;
    }
}
