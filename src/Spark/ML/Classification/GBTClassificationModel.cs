using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Gradient-boosted trees for labels 0 and 1.</summary>
public sealed class GBTClassificationModel : TreeModel<GBTClassificationModel>
{
    private DecisionTreeRegressionModel[]? _trees;

    internal GBTClassificationModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "variance", "variance")
    {
        ClassifierParams.Declare(this);
        BoostingParams.Declare(this, "logistic", "logistic");
    }

    /// <summary>The trees as models of their own.</summary>
    public IReadOnlyList<DecisionTreeRegressionModel> Trees => _trees ??= Content.Trees
        .Select((_, index) => DecisionTreeRegressionModel.Inner(this, Content, index))
        .ToArray();

    /// <summary>Weight of each tree in the sum.</summary>
    public double[] TreeWeights => [.. Content.Weights];

    /// <summary>Number of nodes of all trees.</summary>
    public int TotalNumNodes => Content.Trees.Sum(tree => tree.NodeCount);

    /// <summary>Number of trees.</summary>
    public int GetNumTrees() => Content.Trees.Count;

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public string GetRawPredictionCol() => Value(Typed<string>("rawPredictionCol"));

    /// <inheritdoc cref="GetRawPredictionCol"/>
    public GBTClassificationModel SetRawPredictionCol(string value) => With(Typed<string>("rawPredictionCol"), value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public string GetProbabilityCol() => Value(Typed<string>("probabilityCol"));

    /// <inheritdoc cref="GetProbabilityCol"/>
    public GBTClassificationModel SetProbabilityCol(string value) => With(Typed<string>("probabilityCol"), value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public double[] GetThresholds() => Value(Typed<double[]>("thresholds"));

    /// <inheritdoc cref="GetThresholds"/>
    public GBTClassificationModel SetThresholds(params double[] value) => With(Typed<double[]>("thresholds"), value);

    /// <summary>Number of classes.</summary>
    public int NumClasses => Content.NumClasses;

    /// <summary>Most iterations: trees of a boosted model, steps of a solver.</summary>
    public int GetMaxIter() => Value(Typed<int>("maxIter"));

    /// <summary>Share of each further tree that is added to the model, above 0 and up to 1; default 0.1.</summary>
    public double GetStepSize() => Value(Typed<double>("stepSize"));

    /// <summary>Share of the rows that each tree sees, above 0 and up to 1; default 1.</summary>
    public double GetSubsamplingRate() => Value(Typed<double>("subsamplingRate"));

    /// <summary>
    /// Features looked at per node: <c>auto</c>, <c>all</c>, <c>sqrt</c>, <c>log2</c>, <c>onethird</c>, a count or a
    /// fraction.
    /// </summary>
    public string GetFeatureSubsetStrategy() => Value(Typed<string>("featureSubsetStrategy"));

    /// <summary>
    /// What boosting minimises: <c>logistic</c> for classes, <c>squared</c> or <c>absolute</c> for numbers.
    /// </summary>
    public string GetLossType() => Value(Typed<string>("lossType"));

    internal override string JvmClass => "org.apache.spark.ml.classification.GBTClassificationModel";

    private protected override bool IsNormalizedPerTree => false;
}
