using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>Gradient-boosted trees for numbers.</summary>
public sealed class GBTRegressionModel : TreeModel<GBTRegressionModel>
{
    private DecisionTreeRegressionModel[]? _trees;

    internal GBTRegressionModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "variance", "variance")
    {
        BoostingParams.Declare(this, "squared", "squared", "absolute");
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

    internal override string JvmClass => "org.apache.spark.ml.regression.GBTRegressionModel";

    private protected override bool IsNormalizedPerTree => false;
}
