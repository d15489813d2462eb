using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Learns a sequence of regression trees, each correcting those before it, for labels 0 and 1.</summary>
public sealed class GBTClassifier : BoostingEstimator<GBTClassifier, GBTClassificationModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public GBTClassifier()
        : this(RandomUid("gbtc"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public GBTClassifier(string uid)
        : base(uid, "logistic", "logistic")
    {
        ClassifierParams.Declare(this);
        TreeParams.SetDefaultSeed(this);
    }

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public Param<string> RawPredictionCol => Typed<string>("rawPredictionCol");

    /// <inheritdoc cref="RawPredictionCol"/>
    public string GetRawPredictionCol() => Value(RawPredictionCol);

    /// <inheritdoc cref="RawPredictionCol"/>
    public GBTClassifier SetRawPredictionCol(string value) => With(RawPredictionCol, value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public Param<string> ProbabilityCol => Typed<string>("probabilityCol");

    /// <inheritdoc cref="ProbabilityCol"/>
    public string GetProbabilityCol() => Value(ProbabilityCol);

    /// <inheritdoc cref="ProbabilityCol"/>
    public GBTClassifier SetProbabilityCol(string value) => With(ProbabilityCol, value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public Param<double[]> Thresholds => Typed<double[]>("thresholds");

    /// <inheritdoc cref="Thresholds"/>
    public double[] GetThresholds() => Value(Thresholds);

    /// <inheritdoc cref="Thresholds"/>
    public GBTClassifier SetThresholds(params double[] value) => With(Thresholds, value);

    internal override string JvmClass => "org.apache.spark.ml.classification.GBTClassifier";
}
