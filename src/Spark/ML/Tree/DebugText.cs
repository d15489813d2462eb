using System.Globalization;
using System.Text;
using Microsoft.Spark.ML.Param;
using Spark.Types;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Trees as nested conditions, in the words of Spark's debug strings.</summary>
internal static class DebugText
{
    public static string Of(Params model, TreeContent ensemble, bool isSingle)
    {
        var name = model.JvmClass[(model.JvmClass.LastIndexOf('.') + 1)..];
        var uid = name == "GBTClassificationModel" ? $"uid = {model.Uid()}" : $"uid={model.Uid()}";
        var first = ensemble.Trees[0];
        var sizes = isSingle
            ? $"depth={first.Depth}, numNodes={first.NodeCount}"
            : $"numTrees={ensemble.Trees.Count}";
        var classes = ensemble.NumClasses > 0 ? $", numClasses={ensemble.NumClasses}" : string.Empty;
        var text = new StringBuilder($"{name}: {uid}, {sizes}{classes}, numFeatures={ensemble.NumFeatures}\n");
        for (var tree = 0; tree < ensemble.Trees.Count; tree++)
        {
            if (!isSingle)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  Tree {tree} (weight {JavaNumbers.ToText(ensemble.Weights[tree])}):\n"
                );
            }

            AppendNode(text, ensemble.Trees[tree], 0, isSingle ? 2 : 4);
        }

        return text.ToString();
    }

    private static void AppendNode(StringBuilder text, TreeNodes tree, int node, int indent)
    {
        var space = new string(' ', indent);
        if (tree.IsLeaf(node))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{space}Predict: {JavaNumbers.ToText(tree.Prediction[node])}\n"
            );
            return;
        }

        var values = tree.SplitValues(node);
        var (yes, no) = tree.IsContinuous(node)
            ? ($"<= {JavaNumbers.ToText(values[0])}", $"> {JavaNumbers.ToText(values[0])}")
            : ($"in {Set(values)}", $"not in {Set(values)}");
        text.Append(CultureInfo.InvariantCulture, $"{space}If (feature {tree.Feature[node]} {yes})\n");
        AppendNode(text, tree, tree.Left[node], indent + 1);
        text.Append(CultureInfo.InvariantCulture, $"{space}Else (feature {tree.Feature[node]} {no})\n");
        AppendNode(text, tree, tree.Right[node], indent + 1);
    }

    private static string Set(double[] categories) =>
        $"{{{string.Join(",", categories.Order().Select(JavaNumbers.ToText))}}}";
}
