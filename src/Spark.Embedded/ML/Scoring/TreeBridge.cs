using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;
using Spark.Learners.Prediction;

namespace Spark.Embedded.ML.Scoring;

/// <summary>Between what models hold and what learners make. Both share their arrays.</summary>
internal static class TreeBridge
{
    /// <summary>The model's learned form; a model that was loaded gets it here.</summary>
    public static LearnedTrees Of(Model model)
    {
        if (model.EngineState is not LearnedTrees learned)
        {
            learned = new LearnedTrees(ToEnsemble(KindOf(model), ((ITreeModel)model).Content));
            model.EngineState = learned;
        }

        return learned;
    }

    /// <summary>What the model class holds, with uids for its trees.</summary>
    public static TreeContent ToContent(TreeEnsemble ensemble, string treePrefix) => new(
        ensemble.Trees.Select(ToNodes).ToArray(),
        ensemble.Weights,
        ensemble.Trees.Select(_ => Microsoft.Spark.ML.Param.Params.RandomUid(treePrefix)).ToArray(),
        ensemble.FeatureCount,
        ensemble.ClassCount)
    {
        StatsClasses = ensemble.Kind == EnsembleKind.Boosting ? 0 : ensemble.ClassCount,
    };

    private static EnsembleKind KindOf(Model model) => model switch
    {
        DecisionTreeClassificationModel or DecisionTreeRegressionModel => EnsembleKind.SingleTree,
        RandomForestClassificationModel or RandomForestRegressionModel => EnsembleKind.Forest,
        _ => EnsembleKind.Boosting,
    };

    private static TreeEnsemble ToEnsemble(EnsembleKind kind, TreeContent content) => new(
        kind, content.NumClasses, content.NumFeatures, content.Trees.Select(ToTree).ToArray(), content.Weights);

    private static TreeNodes ToNodes(Tree tree) => new()
    {
        Prediction = tree.Prediction,
        Impurity = tree.Impurity,
        Stats = tree.ImpurityStats,
        RawCount = tree.RawCount,
        Gain = tree.Gain,
        Left = tree.LeftChild,
        Right = tree.RightChild,
        Feature = tree.FeatureIndex,
        Threshold = tree.Threshold,
        CategoryCount = tree.CategoryCount,
        LeftCategories = tree.LeftCategories,
    };

    private static Tree ToTree(TreeNodes nodes) => new()
    {
        Prediction = nodes.Prediction,
        Impurity = nodes.Impurity,
        ImpurityStats = nodes.Stats,
        RawCount = nodes.RawCount,
        Gain = nodes.Gain,
        LeftChild = nodes.Left,
        RightChild = nodes.Right,
        FeatureIndex = nodes.Feature,
        Threshold = nodes.Threshold,
        CategoryCount = nodes.CategoryCount,
        LeftCategories = nodes.LeftCategories,
    };
}
