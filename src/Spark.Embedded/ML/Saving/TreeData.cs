using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Scoring;

namespace Spark.Embedded.ML.Saving;

/// <summary>
/// Loads tree models: the facts in their metadata, their nodes, and for ensembles uids and weights of the trees.
/// </summary>
internal static class TreeData
{
    private static readonly string[] Singles =
    [
        nameof(DecisionTreeClassificationModel),
        nameof(DecisionTreeRegressionModel),
    ];

    private static readonly string[] Ensembles =
    [
        nameof(RandomForestClassificationModel),
        nameof(RandomForestRegressionModel),
        nameof(GBTClassificationModel),
        nameof(GBTRegressionModel),
    ];

    public static bool IsTreeModel(string name) => Singles.Contains(name) || Ensembles.Contains(name);

    public static Model Load(string name, StageMetadata metadata, StageFolder folder, DataFiles files)
    {
        var featureCount = metadata.Number("numFeatures", folder.Path);
        var classCount = name switch
        {
            nameof(DecisionTreeClassificationModel) or nameof(RandomForestClassificationModel) => metadata.Number(
                "numClasses",
                folder.Path
            ),
            nameof(GBTClassificationModel) => 2,
            _ => 0,
        };
        var content = Singles.Contains(name)
            ? LoadSingle(metadata, featureCount, classCount, folder, files)
            : LoadEnsemble(metadata, featureCount, classCount, folder, files);
        if (name == nameof(GBTClassificationModel))
        {
            content = content with { StatsClasses = 0 };
        }

        var model = Create(name, metadata.Uid, content);
        foreach (var tree in TreeBridge.Of(model).Ensemble.Trees)
        {
            tree.Validate(featureCount);
        }

        return model;
    }

    private static TreeContent LoadSingle(
        StageMetadata metadata,
        int featureCount,
        int classCount,
        StageFolder folder,
        DataFiles files
    )
    {
        var data = folder.Sub("data").Path;
        var hasRawCount = files.Schema(data).Fields.Any(field => field.Name == "rawCount");
        var columns = TreeRows.NodeColumns.Where(column => hasRawCount || column != "rawCount").ToArray();
        var tree = TreeRows.Parse(files.Read(data, columns).ToArray(), hasRawCount, data);
        return new TreeContent([tree], [1.0], [metadata.Uid], featureCount, classCount);
    }

    private static TreeContent LoadEnsemble(
        StageMetadata metadata,
        int featureCount,
        int classCount,
        StageFolder folder,
        DataFiles files
    )
    {
        var data = folder.Sub("data").Path;
        var nodeType = files.Schema(data).Fields.First(field => field.Name == "nodeData").DataType;
        var order = NodeOrder((StructType)nodeType, out var hasRawCount);
        var trees = files
            .Read(data, "treeID", "nodeData")
            .GroupBy(row => (int)row[0]!, row => Pick((object?[])row[1]!, order))
            .OrderBy(group => group.Key)
            .Select(group => TreeRows.Parse(group.ToArray(), hasRawCount, data))
            .ToArray();
        var described = files
            .Read(folder.Sub("treesMetadata").Path, "treeID", "metadata", "weights")
            .OrderBy(row => (int)row[0]!)
            .ToArray();
        var expected = metadata.Number("numTrees", folder.Path);
        if (trees.Length != expected || described.Length != expected)
        {
            throw new FormatException(
                $"The metadata of '{folder.Path}' counts {expected} trees, but there are {trees.Length} in 'data' and "
                    + $"{described.Length} in 'treesMetadata'."
            );
        }

        var uids = described.Select(row => JsonNode.Parse((string)row[1]!)!["uid"]!.GetValue<string>()).ToArray();
        return new TreeContent(
            trees,
            described.Select(row => (double)row[2]!).ToArray(),
            uids,
            featureCount,
            classCount
        );
    }

    private static int[] NodeOrder(StructType type, out bool hasRawCount)
    {
        var names = type.Fields.Select(field => field.Name).ToList();
        hasRawCount = names.Contains("rawCount");
        return TreeRows.NodeColumns.Where(names.Contains).Select(name => names.IndexOf(name)).ToArray();
    }

    private static object?[] Pick(object?[] fields, int[] order) =>
        Array.ConvertAll(order, position => fields[position]);

    private static Model Create(string name, string uid, TreeContent content) =>
        name switch
        {
            nameof(DecisionTreeClassificationModel) => new DecisionTreeClassificationModel(uid, new(content)),
            nameof(DecisionTreeRegressionModel) => new DecisionTreeRegressionModel(uid, new(content)),
            nameof(RandomForestClassificationModel) => new RandomForestClassificationModel(uid, new(content)),
            nameof(RandomForestRegressionModel) => new RandomForestRegressionModel(uid, new(content)),
            nameof(GBTClassificationModel) => new GBTClassificationModel(uid, new(content)),
            _ => new GBTRegressionModel(uid, new(content)),
        };
}
