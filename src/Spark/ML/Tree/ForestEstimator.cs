using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>What both random forests share.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class ForestEstimator<TSelf, TModel> : TreeEstimator<TSelf, TModel>
    where TSelf : ForestEstimator<TSelf, TModel>
    where TModel : Model
{
    private protected ForestEstimator(string uid, string impurity, params string[] impurities)
        : base(uid, impurity, impurities) => ForestParams.Declare(this);

    /// <summary>Number of trees; default 20.</summary>
    public Param<int> NumTrees => Typed<int>("numTrees");

    /// <inheritdoc cref="NumTrees"/>
    public int GetNumTrees() => Value(NumTrees);

    /// <inheritdoc cref="NumTrees"/>
    public TSelf SetNumTrees(int value) => With(NumTrees, value);

    /// <summary>
    /// Features looked at per node: <c>auto</c>, <c>all</c>, <c>sqrt</c>, <c>log2</c>, <c>onethird</c>, a count or a
    /// fraction.
    /// </summary>
    public Param<string> FeatureSubsetStrategy => Typed<string>("featureSubsetStrategy");

    /// <inheritdoc cref="FeatureSubsetStrategy"/>
    public string GetFeatureSubsetStrategy() => Value(FeatureSubsetStrategy);

    /// <inheritdoc cref="FeatureSubsetStrategy"/>
    public TSelf SetFeatureSubsetStrategy(string value) => With(FeatureSubsetStrategy, value);

    /// <summary>Share of the rows that each tree sees, above 0 and up to 1; default 1.</summary>
    public Param<double> SubsamplingRate => Typed<double>("subsamplingRate");

    /// <inheritdoc cref="SubsamplingRate"/>
    public double GetSubsamplingRate() => Value(SubsamplingRate);

    /// <inheritdoc cref="SubsamplingRate"/>
    public TSelf SetSubsamplingRate(double value) => With(SubsamplingRate, value);

    /// <summary>Whether each tree draws its rows with replacement; default true.</summary>
    public Param<bool> Bootstrap => Typed<bool>("bootstrap");

    /// <inheritdoc cref="Bootstrap"/>
    public bool GetBootstrap() => Value(Bootstrap);

    /// <inheritdoc cref="Bootstrap"/>
    public TSelf SetBootstrap(bool value) => With(Bootstrap, value);
}
