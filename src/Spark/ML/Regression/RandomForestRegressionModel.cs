using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>A random forest for numbers.</summary>
public sealed class RandomForestRegressionModel : TreeModel<RandomForestRegressionModel>
{
    private DecisionTreeRegressionModel[]? _trees;

    internal RandomForestRegressionModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "variance", "variance")
    {
        ForestParams.Declare(this);
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

    /// <summary>
    /// Features looked at per node: <c>auto</c>, <c>all</c>, <c>sqrt</c>, <c>log2</c>, <c>onethird</c>, a count or a
    /// fraction.
    /// </summary>
    public string GetFeatureSubsetStrategy() => Value(Typed<string>("featureSubsetStrategy"));

    /// <summary>Share of the rows that each tree sees, above 0 and up to 1; default 1.</summary>
    public double GetSubsamplingRate() => Value(Typed<double>("subsamplingRate"));

    /// <summary>Whether each tree draws its rows with replacement; default true.</summary>
    public bool GetBootstrap() => Value(Typed<bool>("bootstrap"));

    internal override string JvmClass => "org.apache.spark.ml.regression.RandomForestRegressionModel";

    private protected override bool IsNormalizedPerTree => true;
}
