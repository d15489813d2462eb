using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>Learns a sequence of regression trees, each correcting those before it, for numbers.</summary>
public sealed class GBTRegressor : BoostingEstimator<GBTRegressor, GBTRegressionModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public GBTRegressor()
        : this(RandomUid("gbtr"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public GBTRegressor(string uid)
        : base(uid, "squared", "squared", "absolute")
    {
        TreeParams.SetDefaultSeed(this);
    }

    internal override string JvmClass => "org.apache.spark.ml.regression.GBTRegressor";
}
