using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>Learns one decision tree for numbers.</summary>
public sealed class DecisionTreeRegressor : TreeEstimator<DecisionTreeRegressor, DecisionTreeRegressionModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public DecisionTreeRegressor()
        : this(RandomUid("dtr"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public DecisionTreeRegressor(string uid)
        : base(uid, "variance", "variance")
    {
        TreeParams.DeclareVariance(this);
        TreeParams.SetDefaultSeed(this);
    }

    /// <summary>Column for the variance of the labels in the leaf; not set by default.</summary>
    public Param<string> VarianceCol => Typed<string>("varianceCol");

    /// <inheritdoc cref="VarianceCol"/>
    public string GetVarianceCol() => Value(VarianceCol);

    /// <inheritdoc cref="VarianceCol"/>
    public DecisionTreeRegressor SetVarianceCol(string value) => With(VarianceCol, value);

    /// <summary>How impure a node is: <c>gini</c> or <c>entropy</c> for classes, <c>variance</c> for numbers.</summary>
    public Param<string> Impurity => Typed<string>("impurity");

    /// <inheritdoc cref="Impurity"/>
    public string GetImpurity() => Value(Impurity);

    /// <inheritdoc cref="Impurity"/>
    public DecisionTreeRegressor SetImpurity(string value) => With(Impurity, value);

    internal override string JvmClass => "org.apache.spark.ml.regression.DecisionTreeRegressor";
}
