using Microsoft.Spark.ML.Linalg;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;

namespace Spark.Embedded.ML.Maps;

/// <summary>
/// Vectors to vectors, row by row. Null stays null; a row for which the function gives null is to be left out.
/// </summary>
internal sealed class VectorMap(
    string name, AttributeReference input, int size, bool dropsRows, Func<Vector, Vector?> function) : BatchMap
{
    public override string Name => name;

    public override IReadOnlyList<AttributeReference> Inputs { get; } = [input];

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var vectors = (VectorColumn)columns[0];
        var items = new Vector?[rows.Count];
        var dropped = new InvalidRows(rows);
        for (var row = 0; row < rows.Count; row++)
        {
            if (vectors[row] is not { } vector)
            {
                continue;
            }

            if (vector.Size != size)
            {
                throw new Microsoft.Spark.Sql.EngineException(
                    $"Column '{input.Name}' holds a vector of {vector.Size} components in row {row + 1}, "
                        + $"but '{name}' was fitted on {size}.");
            }

            items[row] = function(vector);
            if (items[row] is null)
            {
                dropped.Add(row);
            }
        }

        var column = VectorColumn.OfItems(items);
        return dropsRows ? [column, dropped.Kept()] : [column];
    }
}
