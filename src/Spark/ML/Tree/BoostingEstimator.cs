using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>What both kinds of gradient-boosted trees share.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class BoostingEstimator<TSelf, TModel> : TreeEstimator<TSelf, TModel>
    where TSelf : BoostingEstimator<TSelf, TModel>
    where TModel : Model
{
    private protected BoostingEstimator(string uid, string loss, params string[] losses)
        : base(uid, "variance", "variance") => BoostingParams.Declare(this, loss, losses);

    /// <summary>Most iterations: trees of a boosted model, steps of a solver.</summary>
    public Param<int> MaxIter => Typed<int>("maxIter");

    /// <inheritdoc cref="MaxIter"/>
    public int GetMaxIter() => Value(MaxIter);

    /// <inheritdoc cref="MaxIter"/>
    public TSelf SetMaxIter(int value) => With(MaxIter, value);

    /// <summary>Share of each further tree that is added to the model, above 0 and up to 1; default 0.1.</summary>
    public Param<double> StepSize => Typed<double>("stepSize");

    /// <inheritdoc cref="StepSize"/>
    public double GetStepSize() => Value(StepSize);

    /// <inheritdoc cref="StepSize"/>
    public TSelf SetStepSize(double value) => With(StepSize, value);

    /// <summary>Share of the rows that each tree sees, above 0 and up to 1; default 1.</summary>
    public Param<double> SubsamplingRate => Typed<double>("subsamplingRate");

    /// <inheritdoc cref="SubsamplingRate"/>
    public double GetSubsamplingRate() => Value(SubsamplingRate);

    /// <inheritdoc cref="SubsamplingRate"/>
    public TSelf SetSubsamplingRate(double value) => With(SubsamplingRate, value);

    /// <summary>
    /// Features looked at per node: <c>auto</c>, <c>all</c>, <c>sqrt</c>, <c>log2</c>, <c>onethird</c>, a count or a
    /// fraction.
    /// </summary>
    public Param<string> FeatureSubsetStrategy => Typed<string>("featureSubsetStrategy");

    /// <inheritdoc cref="FeatureSubsetStrategy"/>
    public string GetFeatureSubsetStrategy() => Value(FeatureSubsetStrategy);

    /// <inheritdoc cref="FeatureSubsetStrategy"/>
    public TSelf SetFeatureSubsetStrategy(string value) => With(FeatureSubsetStrategy, value);

    /// <summary>
    /// Boolean column that is true for the rows that decide when boosting stops; not set means no early stop.
    /// </summary>
    public Param<string> ValidationIndicatorCol => Typed<string>("validationIndicatorCol");

    /// <inheritdoc cref="ValidationIndicatorCol"/>
    public string GetValidationIndicatorCol() => Value(ValidationIndicatorCol);

    /// <inheritdoc cref="ValidationIndicatorCol"/>
    public TSelf SetValidationIndicatorCol(string value) => With(ValidationIndicatorCol, value);

    /// <summary>Improvement below which boosting stops when there are validation rows; default 0.01.</summary>
    public Param<double> ValidationTol => Typed<double>("validationTol");

    /// <inheritdoc cref="ValidationTol"/>
    public double GetValidationTol() => Value(ValidationTol);

    /// <inheritdoc cref="ValidationTol"/>
    public TSelf SetValidationTol(double value) => With(ValidationTol, value);

    /// <summary>
    /// What boosting minimises: <c>logistic</c> for classes, <c>squared</c> or <c>absolute</c> for numbers.
    /// </summary>
    public Param<string> LossType => Typed<string>("lossType");

    /// <inheritdoc cref="LossType"/>
    public string GetLossType() => Value(LossType);

    /// <inheritdoc cref="LossType"/>
    public TSelf SetLossType(string value) => With(LossType, value);

    /// <summary>Always <c>variance</c>; boosted trees are regression trees.</summary>
    public string GetImpurity() => Value(Typed<string>("impurity"));
}
