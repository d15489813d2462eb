using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving;

/// <summary>Nodes of trees as rows of model files.</summary>
internal static class TreeRows
{
    public static readonly string[] NodeColumns =
    [
        "id",
        "prediction",
        "impurity",
        "impurityStats",
        "rawCount",
        "gain",
        "leftChild",
        "rightChild",
        "split",
    ];

    public static StructType NodeSchema { get; } =
        new([
            new("id", new IntegerType(), false),
            new("prediction", new DoubleType(), false),
            new("impurity", new DoubleType(), false),
            new("impurityStats", new ArrayType(new DoubleType(), containsNull: false)),
            new("rawCount", new LongType(), false),
            new("gain", new DoubleType(), false),
            new("leftChild", new IntegerType(), false),
            new("rightChild", new IntegerType(), false),
            new(
                "split",
                new StructType([
                    new("featureIndex", new IntegerType(), false),
                    new("leftCategoriesOrThreshold", new ArrayType(new DoubleType(), containsNull: false)),
                    new("numCategories", new IntegerType(), false),
                ])
            ),
        ]);

    public static StructType EnsembleSchema { get; } =
        new([new("treeID", new IntegerType(), false), new("nodeData", NodeSchema)]);

    public static StructType TreesMetadataSchema { get; } =
        new([
            new("treeID", new IntegerType(), false),
            new("metadata", new StringType()),
            new("weights", new DoubleType(), false),
        ]);

    public static IEnumerable<object?[]> Of(TreeNodes tree)
    {
        for (var node = 0; node < tree.NodeCount; node++)
        {
            var split = tree.IsLeaf(node)
                ? [-1, Array.Empty<object?>(), -1]
                : new object?[] { tree.Feature[node], Boxed(tree.SplitValues(node)), tree.CategoryCount[node] };
            yield return
            [
                node,
                tree.Prediction[node],
                tree.Impurity[node],
                Boxed(tree.StatsOf(node)),
                tree.RawCount[node],
                tree.Gain[node],
                tree.Left[node],
                tree.Right[node],
                split,
            ];
        }
    }

    /// <summary>The tree of rows in any order; <paramref name="hasRawCount"/> is false for files of Spark 2.</summary>
    public static TreeNodes Parse(IReadOnlyList<object?[]> rows, bool hasRawCount, string path)
    {
        var sorted = rows.OrderBy(row => (int)row[0]!).ToArray();
        var count = sorted.Length;
        for (var node = 0; node < count; node++)
        {
            if ((int)sorted[node][0]! != node)
            {
                throw new FormatException(
                    $"A tree in '{path}' has {count} nodes, but their ids are not 0 to {count - 1}."
                );
            }
        }

        var at = hasRawCount ? 1 : 0;
        var splits = sorted.Select(row => (object?[])row[7 + at]!).ToArray();
        var values = splits.Select(split => ((object?[])split[1]!).Select(item => (double)item!).ToArray()).ToArray();
        var categoryCount = splits.Select(split => (int)split[2]!).ToArray();
        return new TreeNodes
        {
            Prediction = sorted.Select(row => (double)row[1]!).ToArray(),
            Impurity = sorted.Select(row => (double)row[2]!).ToArray(),
            Stats = sorted.SelectMany(row => (object?[])row[3]!).Select(item => (double)item!).ToArray(),
            RawCount = sorted.Select(row => hasRawCount ? (long)row[4]! : -1L).ToArray(),
            Gain = sorted.Select(row => (double)row[4 + at]!).ToArray(),
            Left = sorted.Select(row => (int)row[5 + at]!).ToArray(),
            Right = sorted.Select(row => (int)row[6 + at]!).ToArray(),
            Feature = splits.Select(split => (int)split[0]!).ToArray(),
            Threshold = values
                .Select((list, node) => categoryCount[node] < 0 && list.Length == 1 ? list[0] : 0.0)
                .ToArray(),
            CategoryCount = categoryCount,
            LeftCategories = Array.TrueForAll(categoryCount, number => number < 0)
                ? null
                : values.Select((list, node) => categoryCount[node] < 0 ? null : list).ToArray(),
        };
    }

    private static object?[] Boxed(ReadOnlySpan<double> values)
    {
        var boxed = new object?[values.Length];
        for (var i = 0; i < boxed.Length; i++)
        {
            boxed[i] = values[i];
        }

        return boxed;
    }
}
