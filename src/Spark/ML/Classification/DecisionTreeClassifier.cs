using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Learns one decision tree for classes 0, 1, 2 and so on.</summary>
public sealed class DecisionTreeClassifier : TreeEstimator<DecisionTreeClassifier, DecisionTreeClassificationModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public DecisionTreeClassifier()
        : this(RandomUid("dtc"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public DecisionTreeClassifier(string uid)
        : base(uid, "gini", "gini", "entropy")
    {
        ClassifierParams.Declare(this);
        TreeParams.SetDefaultSeed(this);
    }

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public Param<string> RawPredictionCol => Typed<string>("rawPredictionCol");

    /// <inheritdoc cref="RawPredictionCol"/>
    public string GetRawPredictionCol() => Value(RawPredictionCol);

    /// <inheritdoc cref="RawPredictionCol"/>
    public DecisionTreeClassifier SetRawPredictionCol(string value) => With(RawPredictionCol, value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public Param<string> ProbabilityCol => Typed<string>("probabilityCol");

    /// <inheritdoc cref="ProbabilityCol"/>
    public string GetProbabilityCol() => Value(ProbabilityCol);

    /// <inheritdoc cref="ProbabilityCol"/>
    public DecisionTreeClassifier SetProbabilityCol(string value) => With(ProbabilityCol, value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public Param<double[]> Thresholds => Typed<double[]>("thresholds");

    /// <inheritdoc cref="Thresholds"/>
    public double[] GetThresholds() => Value(Thresholds);

    /// <inheritdoc cref="Thresholds"/>
    public DecisionTreeClassifier SetThresholds(params double[] value) => With(Thresholds, value);

    /// <summary>How impure a node is: <c>gini</c> or <c>entropy</c> for classes, <c>variance</c> for numbers.</summary>
    public Param<string> Impurity => Typed<string>("impurity");

    /// <inheritdoc cref="Impurity"/>
    public string GetImpurity() => Value(Impurity);

    /// <inheritdoc cref="Impurity"/>
    public DecisionTreeClassifier SetImpurity(string value) => With(Impurity, value);

    internal override string JvmClass => "org.apache.spark.ml.classification.DecisionTreeClassifier";
}
