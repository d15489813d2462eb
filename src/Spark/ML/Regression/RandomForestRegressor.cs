using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>Learns many randomised decision trees whose mean predicts a number.</summary>
public sealed class RandomForestRegressor : ForestEstimator<RandomForestRegressor, RandomForestRegressionModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public RandomForestRegressor()
        : this(RandomUid("rfr"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public RandomForestRegressor(string uid)
        : base(uid, "variance", "variance")
    {
        TreeParams.SetDefaultSeed(this);
    }

    /// <summary>How impure a node is: <c>gini</c> or <c>entropy</c> for classes, <c>variance</c> for numbers.</summary>
    public Param<string> Impurity => Typed<string>("impurity");

    /// <inheritdoc cref="Impurity"/>
    public string GetImpurity() => Value(Impurity);

    /// <inheritdoc cref="Impurity"/>
    public RandomForestRegressor SetImpurity(string value) => With(Impurity, value);

    internal override string JvmClass => "org.apache.spark.ml.regression.RandomForestRegressor";
}
