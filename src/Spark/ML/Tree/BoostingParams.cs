using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Params of gradient-boosted trees.</summary>
internal static class BoostingParams
{
    public static void Declare(Params owner, string loss, params string[] losses)
    {
        owner.Declare<int>(
            "maxIter",
            "Most iterations: trees of a boosted model, steps of a solver.",
            Allowed.AtLeast(0), 20);
        owner.Declare<double>(
            "stepSize",
            "Share of each further tree that is added to the model, above 0 and up to 1; default 0.1.",
            Allowed.Fraction, 0.1);
        owner.Declare<double>(
            "subsamplingRate",
            "Share of the rows that each tree sees, above 0 and up to 1; default 1.",
            Allowed.Fraction, 1.0);
        owner.Declare<string>(
            "featureSubsetStrategy",
            "Features looked at per node: auto, all, sqrt, log2, onethird, a count or a fraction.",
            FeatureSubsets.Allowed, "all");
        owner.Declare<string>(
            "validationIndicatorCol",
            "Boolean column that is true for the rows that decide when boosting stops; not set means no early stop.");
        owner.Declare<double>(
            "validationTol",
            "Improvement below which boosting stops when there are validation rows; default 0.01.",
            Allowed.NotNegative, 0.01);
        owner.Declare<string>(
            "lossType",
            "What boosting minimises: logistic for classes, squared or absolute for numbers.",
            Allowed.OneOfIgnoringCase(losses), loss);
    }
}
