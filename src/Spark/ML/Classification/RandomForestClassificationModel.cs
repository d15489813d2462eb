using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Classification;

/// <summary>A random forest for classes.</summary>
public sealed class RandomForestClassificationModel : TreeModel<RandomForestClassificationModel>
{
    private DecisionTreeClassificationModel[]? _trees;

    internal RandomForestClassificationModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "gini", "gini", "entropy")
    {
        ClassifierParams.Declare(this);
        ForestParams.Declare(this);
    }

    /// <summary>The trees as models of their own.</summary>
    public IReadOnlyList<DecisionTreeClassificationModel> Trees => _trees ??= Content.Trees
        .Select((_, index) => DecisionTreeClassificationModel.Inner(this, Content, index))
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
    public RandomForestClassificationModel SetRawPredictionCol(string value) =>
        With(Typed<string>("rawPredictionCol"), value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public string GetProbabilityCol() => Value(Typed<string>("probabilityCol"));

    /// <inheritdoc cref="GetProbabilityCol"/>
    public RandomForestClassificationModel SetProbabilityCol(string value) =>
        With(Typed<string>("probabilityCol"), value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public double[] GetThresholds() => Value(Typed<double[]>("thresholds"));

    /// <inheritdoc cref="GetThresholds"/>
    public RandomForestClassificationModel SetThresholds(params double[] value) =>
        With(Typed<double[]>("thresholds"), value);

    /// <summary>Number of classes.</summary>
    public int NumClasses => Content.NumClasses;

    /// <summary>
    /// Features looked at per node: <c>auto</c>, <c>all</c>, <c>sqrt</c>, <c>log2</c>, <c>onethird</c>, a count or a
    /// fraction.
    /// </summary>
    public string GetFeatureSubsetStrategy() => Value(Typed<string>("featureSubsetStrategy"));

    /// <summary>Share of the rows that each tree sees, above 0 and up to 1; default 1.</summary>
    public double GetSubsamplingRate() => Value(Typed<double>("subsamplingRate"));

    /// <summary>Whether each tree draws its rows with replacement; default true.</summary>
    public bool GetBootstrap() => Value(Typed<bool>("bootstrap"));

    internal override string JvmClass => "org.apache.spark.ml.classification.RandomForestClassificationModel";

    private protected override bool IsNormalizedPerTree => true;
}
