using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Classification;

/// <summary>A decision tree for classes.</summary>
public sealed class DecisionTreeClassificationModel : TreeModel<DecisionTreeClassificationModel>
{
    internal DecisionTreeClassificationModel(string uid, Lazy<TreeContent> content)
        : base(uid, content, "gini", "gini", "entropy")
    {
        ClassifierParams.Declare(this);
    }

    /// <summary>Longest path from root to leaf, counted in splits.</summary>
    public int Depth => Content.Trees[0].Depth;

    /// <summary>Number of nodes, leaves included.</summary>
    public int NumNodes => Content.Trees[0].NodeCount;

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public string GetRawPredictionCol() => Value(Typed<string>("rawPredictionCol"));

    /// <inheritdoc cref="GetRawPredictionCol"/>
    public DecisionTreeClassificationModel SetRawPredictionCol(string value) =>
        With(Typed<string>("rawPredictionCol"), value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public string GetProbabilityCol() => Value(Typed<string>("probabilityCol"));

    /// <inheritdoc cref="GetProbabilityCol"/>
    public DecisionTreeClassificationModel SetProbabilityCol(string value) =>
        With(Typed<string>("probabilityCol"), value);

    /// <summary>
    /// One threshold a class: the class with the largest probability over threshold is predicted; not set by default.
    /// </summary>
    public double[] GetThresholds() => Value(Typed<double[]>("thresholds"));

    /// <inheritdoc cref="GetThresholds"/>
    public DecisionTreeClassificationModel SetThresholds(params double[] value) =>
        With(Typed<double[]>("thresholds"), value);

    /// <summary>Number of classes.</summary>
    public int NumClasses => Content.NumClasses;

    internal override string JvmClass => "org.apache.spark.ml.classification.DecisionTreeClassificationModel";

    private protected override bool IsNormalizedPerTree => true;

    private protected override bool IsSingle => true;

    internal static DecisionTreeClassificationModel Inner(Params parent, TreeContent content, int index)
    {
        var tree = new DecisionTreeClassificationModel(content.TreeUids[index], new(content.Single(index)));
        parent.CopyValuesTo(tree);
        return tree;
    }
}
