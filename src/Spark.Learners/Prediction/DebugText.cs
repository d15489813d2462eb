using System.Text;

namespace Spark.Learners.Prediction;

/// <summary>The model in words, as Spark's toDebugString writes it below its first line.</summary>
internal static class DebugText
{
    public static string Of(TreeEnsemble model)
    {
        var text = new StringBuilder();
        if (model.Kind == EnsembleKind.SingleTree)
        {
            AppendSubtree(text, model.Trees[0], 0, 2);
            return text.ToString();
        }

        for (var tree = 0; tree < model.Trees.Length; tree++)
        {
            var weight = JavaText.Of(model.Weights[tree]);
            text.Append("  Tree ").Append(tree).Append(" (weight ").Append(weight).Append("):\n");
            AppendSubtree(text, model.Trees[tree], 0, 4);
        }

        return text.ToString();
    }

    private static void AppendSubtree(StringBuilder text, Tree tree, int node, int indent)
    {
        if (tree.IsLeaf(node))
        {
            text.Append(' ', indent).Append("Predict: ").Append(JavaText.Of(tree.Prediction[node])).Append('\n');
            return;
        }

        AppendSplit(text, tree, node, indent, isLeft: true);
        AppendSubtree(text, tree, tree.LeftChild[node], indent + 1);
        AppendSplit(text, tree, node, indent, isLeft: false);
        AppendSubtree(text, tree, tree.RightChild[node], indent + 1);
    }

    private static void AppendSplit(StringBuilder text, Tree tree, int node, int indent, bool isLeft)
    {
        text.Append(' ', indent).Append(isLeft ? "If" : "Else")
            .Append(" (feature ").Append(tree.FeatureIndex[node]);
        if (tree.IsCategorical(node))
        {
            text.Append(isLeft ? " in {" : " not in {")
                .AppendJoin(',', tree.LeftCategories![node]!.Select(JavaText.Of)).Append('}');
        }
        else
        {
            text.Append(isLeft ? " <= " : " > ").Append(JavaText.Of(tree.Threshold[node]));
        }

        text.Append(")\n");
    }
}
