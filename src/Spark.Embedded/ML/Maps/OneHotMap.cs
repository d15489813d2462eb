using Microsoft.Spark.ML.Linalg;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;

namespace Spark.Embedded.ML.Maps;

/// <summary>Category indices to vectors with a single 1, one output for each input.</summary>
internal sealed class OneHotMap(
    IReadOnlyList<AttributeReference> inputs, int[] categories, bool dropsLast, bool keepsUnseen) : BatchMap
{
    public override string Name => "OneHotEncoder";

    public override IReadOnlyList<AttributeReference> Inputs => inputs;

    /// <summary>Components of the vector for this many categories.</summary>
    public static int Width(int categories, bool dropsLast, bool keepsUnseen) =>
        categories + (keepsUnseen ? 1 : 0) - (dropsLast ? 1 : 0);

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows) =>
        columns.Select((column, i) => Encode(column, i, rows)).ToArray();

    private VectorColumn Encode(ColumnVector column, int input, MapRows rows)
    {
        var values = Columns.ToDoubles(column, out _);
        var count = categories[input];
        var width = Width(count, dropsLast, keepsUnseen);
        var items = new Vector?[values.Length];
        var invalid = new InvalidRows(rows);
        for (var row = 0; row < items.Length; row++)
        {
            var isKnown = values[row] >= 0 && values[row] < count && values[row] == Math.Floor(values[row]);
            if (!isKnown && !keepsUnseen)
            {
                invalid.Add(row);
                continue;
            }

            var slot = isKnown ? (int)values[row] : count;
            items[row] = slot < width ? new SparseVector(width, [slot], [1.0]) : new SparseVector(width, [], []);
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Column '{inputs[input].Name}' is no category index from 0 to {count - 1}",
                "Set 'handleInvalid' to 'keep' to give other values a slot of their own.");
        }

        return VectorColumn.OfItems(items);
    }
}
