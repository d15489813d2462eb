using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Weights of the features and an intercept for each class; two classes share one set.</summary>
public sealed class LogisticRegressionModel : PredictionModel<LogisticRegressionModel>
{
    private readonly Lazy<LogisticWeights> _content;

    internal LogisticRegressionModel(string uid, Lazy<LogisticWeights> content)
        : base(uid)
    {
        _content = content;
        LogisticParams.Declare(this);
    }

    /// <inheritdoc/>
    public override int NumFeatures => Content.NumFeatures;

    /// <summary>Number of classes.</summary>
    public int NumClasses => Content.NumClasses;

    /// <summary>Weights by class (row) and feature (column); one row when two classes share a set.</summary>
    public DenseMatrix CoefficientMatrix =>
        new(Content.Intercepts.Length, NumFeatures, [.. Content.Coefficients], isTransposed: true);

    /// <summary>Intercepts by class; one when two classes share a set.</summary>
    public DenseVector InterceptVector => new([.. Content.Intercepts]);

    /// <summary>Weights of the features when two classes share a set.</summary>
    /// <exception cref="InvalidOperationException">Each class has weights of its own.</exception>
    public DenseVector Coefficients =>
        Content.IsMultinomial ? throw Several("CoefficientMatrix") : new([.. Content.Coefficients]);

    /// <summary>The intercept when two classes share a set.</summary>
    /// <exception cref="InvalidOperationException">Each class has an intercept of its own.</exception>
    public double Intercept => Content.IsMultinomial ? throw Several("InterceptVector") : Content.Intercepts[0];

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public string GetRawPredictionCol() => Value(Typed<string>("rawPredictionCol"));

    /// <inheritdoc cref="GetRawPredictionCol"/>
    public LogisticRegressionModel SetRawPredictionCol(string value) =>
        With(Typed<string>("rawPredictionCol"), value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public string GetProbabilityCol() => Value(Typed<string>("probabilityCol"));

    /// <inheritdoc cref="GetProbabilityCol"/>
    public LogisticRegressionModel SetProbabilityCol(string value) => With(Typed<string>("probabilityCol"), value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public double[] GetThresholds() => Value(Typed<double[]>("thresholds"));

    /// <inheritdoc cref="GetThresholds"/>
    public LogisticRegressionModel SetThresholds(params double[] value) => With(Typed<double[]>("thresholds"), value);

    /// <summary>Probability from which class 1 is predicted, 0 to 1; default 0.5.</summary>
    public double GetThreshold() => Value(Typed<double>("threshold"));

    /// <inheritdoc cref="GetThreshold"/>
    public LogisticRegressionModel SetThreshold(double value) => With(Typed<double>("threshold"), value);

    internal LogisticWeights Content => _content.Value;

    internal override string JvmClass => "org.apache.spark.ml.classification.LogisticRegressionModel";

    private InvalidOperationException Several(string property) =>
        new($"'{Uid()}' has weights for each of {NumClasses} classes. Read '{property}'.");
}
