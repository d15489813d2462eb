using System.Text.Json;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Reading;

/// <summary>Reads trees out of models: a few calls for each tree, none for each node.</summary>
internal sealed class TreeReader(JavaGateway java, ObjectJson json)
{
    private static readonly string[] Singles =
        [nameof(DecisionTreeClassificationModel), nameof(DecisionTreeRegressionModel)];

    /// <param name="name">The model's class without its package.</param>
    /// <param name="model">The model in the JVM.</param>
    public TreeContent Read(string name, JavaObject model)
    {
        var featureCount = model.Call<int>("numFeatures");
        var isClassifier = name is nameof(DecisionTreeClassificationModel)
            or nameof(RandomForestClassificationModel)
            or nameof(GBTClassificationModel);
        var classCount = isClassifier ? model.Call<int>("numClasses") : 0;
        if (Singles.Contains(name))
        {
            return new TreeContent(
                [Nodes(model)], [1.0], [model.Call<string>("uid")], featureCount, classCount);
        }

        using var trees = model.Call("trees");
        using var weights = model.Call("treeWeights");
        var nodes = new List<TreeNodes>();
        var uids = new List<string>();
        foreach (var tree in java.ReadArray(trees))
        {
            using (tree)
            {
                nodes.Add(Nodes(tree));
                uids.Add(tree.Call<string>("uid"));
            }
        }

        var content = new TreeContent(nodes, java.ReadDoubles(weights), uids, featureCount, classCount);
        return name == nameof(GBTClassificationModel) ? content with { StatsClasses = 0 } : content;
    }

    /// <summary>The rows that Spark's writer makes of a tree, parents before children.</summary>
    private TreeNodes Nodes(JavaObject tree)
    {
        using var root = tree.Call("rootNode");
        using var builder = java.ScalaObject("org.apache.spark.ml.tree.DecisionTreeModelReadWrite$NodeData");
        using var built = builder.Call("build", root, 0);
        using var rows = built.Call("_1");
        return Parse(json.Of(rows));
    }

    private static TreeNodes Parse(JsonElement rows)
    {
        var nodes = rows.EnumerateArray().OrderBy(row => row.GetProperty("id").GetInt32()).ToArray();
        var splits = nodes.Select(node => node.GetProperty("split")).ToArray();
        var values = splits
            .Select(split => ObjectJson.Doubles(split.GetProperty("leftCategoriesOrThreshold")))
            .ToArray();
        var categoryCount = splits.Select(split => split.GetProperty("numCategories").GetInt32()).ToArray();
        return new TreeNodes
        {
            Prediction = Doubles("prediction"),
            Impurity = Doubles("impurity"),
            Stats = nodes.SelectMany(node => ObjectJson.Doubles(node.GetProperty("impurityStats"))).ToArray(),
            RawCount = nodes.Select(node => node.GetProperty("rawCount").GetInt64()).ToArray(),
            Gain = Doubles("gain"),
            Left = Ints("leftChild"),
            Right = Ints("rightChild"),
            Feature = splits.Select(split => split.GetProperty("featureIndex").GetInt32()).ToArray(),
            Threshold = values
                .Select((list, node) => categoryCount[node] < 0 && list.Length == 1 ? list[0] : 0.0)
                .ToArray(),
            CategoryCount = categoryCount,
            LeftCategories = Array.TrueForAll(categoryCount, number => number < 0)
                ? null
                : values.Select((list, node) => categoryCount[node] < 0 ? null : list).ToArray(),
        };

        double[] Doubles(string name) => nodes.Select(node => ObjectJson.Double(node.GetProperty(name))).ToArray();

        int[] Ints(string name) => nodes.Select(node => node.GetProperty(name).GetInt32()).ToArray();
    }
}
