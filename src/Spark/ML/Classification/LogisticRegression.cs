using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Learns one weight a feature whose sum gives the probability of a class; two classes or more.</summary>
public sealed class LogisticRegression : Predictor<LogisticRegression, LogisticRegressionModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public LogisticRegression()
        : this(RandomUid("logreg"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public LogisticRegression(string uid)
        : base(uid) => LogisticParams.Declare(this);

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public Param<string> RawPredictionCol => Typed<string>("rawPredictionCol");

    /// <inheritdoc cref="RawPredictionCol"/>
    public string GetRawPredictionCol() => Value(RawPredictionCol);

    /// <inheritdoc cref="RawPredictionCol"/>
    public LogisticRegression SetRawPredictionCol(string value) => With(RawPredictionCol, value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public Param<string> ProbabilityCol => Typed<string>("probabilityCol");

    /// <inheritdoc cref="ProbabilityCol"/>
    public string GetProbabilityCol() => Value(ProbabilityCol);

    /// <inheritdoc cref="ProbabilityCol"/>
    public LogisticRegression SetProbabilityCol(string value) => With(ProbabilityCol, value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public Param<double[]> Thresholds => Typed<double[]>("thresholds");

    /// <inheritdoc cref="Thresholds"/>
    public double[] GetThresholds() => Value(Thresholds);

    /// <inheritdoc cref="Thresholds"/>
    public LogisticRegression SetThresholds(params double[] value) => With(Thresholds, value);

    /// <summary>Strength of the regularisation; default 0.</summary>
    public Param<double> RegParam => Typed<double>("regParam");

    /// <inheritdoc cref="RegParam"/>
    public double GetRegParam() => Value(RegParam);

    /// <inheritdoc cref="RegParam"/>
    public LogisticRegression SetRegParam(double value) => With(RegParam, value);

    /// <summary>Mix of the penalties: 0 for L2 (default), 1 for L1.</summary>
    public Param<double> ElasticNetParam => Typed<double>("elasticNetParam");

    /// <inheritdoc cref="ElasticNetParam"/>
    public double GetElasticNetParam() => Value(ElasticNetParam);

    /// <inheritdoc cref="ElasticNetParam"/>
    public LogisticRegression SetElasticNetParam(double value) => With(ElasticNetParam, value);

    /// <summary>Most steps of the solver; default 100.</summary>
    public Param<int> MaxIter => Typed<int>("maxIter");

    /// <inheritdoc cref="MaxIter"/>
    public int GetMaxIter() => Value(MaxIter);

    /// <inheritdoc cref="MaxIter"/>
    public LogisticRegression SetMaxIter(int value) => With(MaxIter, value);

    /// <summary>Relative change of the objective below which the solver stops; default 1e-6.</summary>
    public Param<double> Tol => Typed<double>("tol");

    /// <inheritdoc cref="Tol"/>
    public double GetTol() => Value(Tol);

    /// <inheritdoc cref="Tol"/>
    public LogisticRegression SetTol(double value) => With(Tol, value);

    /// <summary>Whether there is an intercept; default true.</summary>
    public Param<bool> FitIntercept => Typed<bool>("fitIntercept");

    /// <inheritdoc cref="FitIntercept"/>
    public bool GetFitIntercept() => Value(FitIntercept);

    /// <inheritdoc cref="FitIntercept"/>
    public LogisticRegression SetFitIntercept(bool value) => With(FitIntercept, value);

    /// <summary>Kind of model: <c>auto</c> (default), <c>binomial</c> or <c>multinomial</c>.</summary>
    public Param<string> Family => Typed<string>("family");

    /// <inheritdoc cref="Family"/>
    public string GetFamily() => Value(Family);

    /// <inheritdoc cref="Family"/>
    public LogisticRegression SetFamily(string value) => With(Family, value);

    /// <summary>Whether features are scaled to unit deviation while fitting; default true.</summary>
    public Param<bool> Standardization => Typed<bool>("standardization");

    /// <inheritdoc cref="Standardization"/>
    public bool GetStandardization() => Value(Standardization);

    /// <inheritdoc cref="Standardization"/>
    public LogisticRegression SetStandardization(bool value) => With(Standardization, value);

    /// <summary>Probability from which class 1 is predicted, 0 to 1; default 0.5.</summary>
    public Param<double> Threshold => Typed<double>("threshold");

    /// <inheritdoc cref="Threshold"/>
    public double GetThreshold() => Value(Threshold);

    /// <inheritdoc cref="Threshold"/>
    public LogisticRegression SetThreshold(double value) => With(Threshold, value);

    /// <summary>Column of row weights; not set means that every row weighs 1.</summary>
    public Param<string> WeightCol => Typed<string>("weightCol");

    /// <inheritdoc cref="WeightCol"/>
    public string GetWeightCol() => Value(WeightCol);

    /// <inheritdoc cref="WeightCol"/>
    public LogisticRegression SetWeightCol(string value) => With(WeightCol, value);

    /// <summary>
    /// Smallest value of each coefficient; not set by default. Engine embedded does not fit with bounds.
    /// </summary>
    public Param<DenseMatrix> LowerBoundsOnCoefficients => Typed<DenseMatrix>("lowerBoundsOnCoefficients");

    /// <inheritdoc cref="LowerBoundsOnCoefficients"/>
    public DenseMatrix GetLowerBoundsOnCoefficients() => Value(LowerBoundsOnCoefficients);

    /// <inheritdoc cref="LowerBoundsOnCoefficients"/>
    public LogisticRegression SetLowerBoundsOnCoefficients(DenseMatrix value) =>
        With(LowerBoundsOnCoefficients, value);

    /// <summary>
    /// Largest value of each coefficient; not set by default. Engine embedded does not fit with bounds.
    /// </summary>
    public Param<DenseMatrix> UpperBoundsOnCoefficients => Typed<DenseMatrix>("upperBoundsOnCoefficients");

    /// <inheritdoc cref="UpperBoundsOnCoefficients"/>
    public DenseMatrix GetUpperBoundsOnCoefficients() => Value(UpperBoundsOnCoefficients);

    /// <inheritdoc cref="UpperBoundsOnCoefficients"/>
    public LogisticRegression SetUpperBoundsOnCoefficients(DenseMatrix value) =>
        With(UpperBoundsOnCoefficients, value);

    /// <summary>
    /// Smallest value of each intercept; not set by default. Engine embedded does not fit with bounds.
    /// </summary>
    public Param<Vector> LowerBoundsOnIntercepts => Typed<Vector>("lowerBoundsOnIntercepts");

    /// <inheritdoc cref="LowerBoundsOnIntercepts"/>
    public Vector GetLowerBoundsOnIntercepts() => Value(LowerBoundsOnIntercepts);

    /// <inheritdoc cref="LowerBoundsOnIntercepts"/>
    public LogisticRegression SetLowerBoundsOnIntercepts(Vector value) => With(LowerBoundsOnIntercepts, value);

    /// <summary>
    /// Largest value of each intercept; not set by default. Engine embedded does not fit with bounds.
    /// </summary>
    public Param<Vector> UpperBoundsOnIntercepts => Typed<Vector>("upperBoundsOnIntercepts");

    /// <inheritdoc cref="UpperBoundsOnIntercepts"/>
    public Vector GetUpperBoundsOnIntercepts() => Value(UpperBoundsOnIntercepts);

    /// <inheritdoc cref="UpperBoundsOnIntercepts"/>
    public LogisticRegression SetUpperBoundsOnIntercepts(Vector value) => With(UpperBoundsOnIntercepts, value);

    internal override string JvmClass => "org.apache.spark.ml.classification.LogisticRegression";
}
