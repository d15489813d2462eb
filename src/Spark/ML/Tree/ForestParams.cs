using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Params of random forests.</summary>
internal static class ForestParams
{
    public static void Declare(Params owner)
    {
        owner.Declare<int>("numTrees", "Number of trees; default 20.", Allowed.AtLeast(1), 20);
        owner.Declare<string>(
            "featureSubsetStrategy",
            "Features looked at per node: auto, all, sqrt, log2, onethird, a count or a fraction.",
            FeatureSubsets.Allowed, "auto");
        owner.Declare<double>(
            "subsamplingRate",
            "Share of the rows that each tree sees, above 0 and up to 1; default 1.",
            Allowed.Fraction, 1.0);
        owner.Declare<bool>(
            "bootstrap",
            "Whether each tree draws its rows with replacement; default true.",
            null, true);
    }
}
