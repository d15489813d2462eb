using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Params of all tree estimators and models.</summary>
internal static class TreeParams
{
    public static void Declare(Params owner, string impurity, string[] impurities)
    {
        owner.Declare<string>(
            "leafCol",
            "Column for the position of the leaf that each tree reaches, counted from the left; default empty, for "
                + "none.",
            null, "");
        owner.Declare<string>("weightCol", "Column of row weights; not set means that every row weighs 1.");
        owner.Declare<int>(
            "maxDepth",
            "Longest path from root to leaf, counted in splits, 0 to 30; default 5.",
            Allowed.Between(0, 30), 5);
        owner.Declare<int>(
            "maxBins",
            "Most candidate bins of a feature, at least 2 and at least the largest number of categories; default 32.",
            Allowed.AtLeast(2), 32);
        owner.Declare<int>(
            "minInstancesPerNode",
            "Fewest rows on either side of a split; default 1.",
            Allowed.AtLeast(1), 1);
        owner.Declare<double>(
            "minWeightFractionPerNode",
            "Smallest share of all weight on either side of a split, 0 to below 0.5; default 0.",
            Allowed.BelowHalf, 0.0);
        owner.Declare<double>("minInfoGain", "Smallest gain of a split; default 0.", Allowed.NotNegative, 0.0);
        owner.Declare<int>(
            "maxMemoryInMB",
            "Megabytes of statistics per group of nodes; with feature subsets the grouping decides which draws a "
                + "node gets; default 256.",
            Allowed.AtLeast(0), 256);
        owner.Declare<bool>("cacheNodeIds", "Kept for saved models; without effect on results.", null, false);
        owner.Declare<int>(
            "checkpointInterval",
            "Kept for saved models; without effect on results.",
            Allowed.AtLeastOneOrMinusOne, 10);
        owner.Declare<string>(
            "impurity",
            "How impure a node is: gini or entropy for classes, variance for numbers.",
            Allowed.OneOfIgnoringCase(impurities), impurity);
        owner.Declare<long>("seed", "Start of every random draw; the default is a hash of the class name.");
    }

    public static void SetDefaultSeed(Params owner)
    {
        owner.SetDefault(owner.GetParam("seed"), (long)JavaHash.Of(owner.JvmClass));
    }

    public static void DeclareVariance(Params owner)
    {
        owner.Declare<string>(
            "varianceCol",
            "Column for the variance of the labels in the leaf; not set by default.");
    }
}
