using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Regression;

/// <summary>A decision tree for numbers.</summary>
public sealed class DecisionTreeRegressionModel : TreeModel<DecisionTreeRegressionModel>
{
    internal DecisionTreeRegressionModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "variance", "variance")
    {
        TreeParams.DeclareVariance(this);
    }

    /// <summary>Longest path from root to leaf, counted in splits.</summary>
    public int Depth => Content.Trees[0].Depth;

    /// <summary>Number of nodes, leaves included.</summary>
    public int NumNodes => Content.Trees[0].NodeCount;

    /// <summary>Column for the variance of the labels in the leaf; not set by default.</summary>
    public string GetVarianceCol() => Value(Typed<string>("varianceCol"));

    /// <inheritdoc cref="GetVarianceCol"/>
    public DecisionTreeRegressionModel SetVarianceCol(string value) => With(Typed<string>("varianceCol"), value);

    internal override string JvmClass => "org.apache.spark.ml.regression.DecisionTreeRegressionModel";

    private protected override bool IsNormalizedPerTree => true;

    private protected override bool IsSingle => true;

    internal static DecisionTreeRegressionModel Inner(Params parent, TreeContent content, int index)
    {
        var tree = new DecisionTreeRegressionModel(content.TreeUids[index], new(content.Single(index)));
        parent.CopyValuesTo(tree);
        return tree;
    }
}
