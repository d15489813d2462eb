using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.ML.Maps;

/// <summary>Positions of labels back to the labels.</summary>
internal sealed class IndexToStringMap(AttributeReference input, string[] labels) : BatchMap
{
    public override string Name => "IndexToString";

    public override IReadOnlyList<AttributeReference> Inputs { get; } = [input];

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var values = Columns.ToDoubles(columns[0], out _);
        var texts = new object?[rows.Count];
        var invalid = new InvalidRows(rows);
        for (var row = 0; row < rows.Count; row++)
        {
            var index = (int)values[row];
            if (double.IsNaN(values[row]) || index < 0 || index >= labels.Length)
            {
                invalid.Add(row);
            }
            else
            {
                texts[row] = labels[index];
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Column '{input.Name}' is no index of the {labels.Length} labels",
                "Give 'IndexToString' the labels of the indexer that made the column.");
        }

        return [new ObjectVector(KnownTypes.String, texts)];
    }
}
