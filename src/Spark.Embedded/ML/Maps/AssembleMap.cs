using Microsoft.Spark.ML.Linalg;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;

namespace Spark.Embedded.ML.Maps;

/// <summary>Numbers, booleans and vectors side by side.</summary>
internal sealed class AssembleMap(
    IReadOnlyList<AttributeReference> inputs,
    IReadOnlyList<int> widths,
    string handleInvalid
) : BatchMap
{
    public override string Name => "VectorAssembler";

    public override IReadOnlyList<AttributeReference> Inputs => inputs;

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var width = widths.Sum();
        var packed = new double[rows.Count * (long)width];
        var invalid = new InvalidRows(rows);
        var offset = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            rows.Cancellation.ThrowIfCancellationRequested();
            var before = invalid.Count;
            if (columns[i] is VectorColumn vectors)
            {
                PutVectors(vectors, packed, width, offset, i, invalid);
            }
            else
            {
                PutNumbers(columns[i], packed, width, offset, invalid);
            }

            if (handleInvalid == "error" && invalid.Any && before == 0)
            {
                invalid.Throw(
                    $"Column '{inputs[i].Name}' is null or NaN",
                    "Fill these values in (for example with 'Imputer'), or set 'handleInvalid' of the "
                        + "'VectorAssembler' to "
                        + "'skip' to leave the rows out, or to 'keep' to pass NaN on."
                );
            }

            offset += widths[i];
        }

        var result = VectorColumn.OfPacked(packed, width, rows.Count, isCompressed: true);
        return handleInvalid == "skip" ? [result, invalid.Kept()] : [result];
    }

    private static void PutNumbers(ColumnVector column, double[] packed, int width, int offset, InvalidRows invalid)
    {
        var values = Columns.ToDoubles(column, out _);
        for (var row = 0; row < values.Length; row++)
        {
            packed[(row * (long)width) + offset] = values[row];
            if (double.IsNaN(values[row]))
            {
                invalid.Add(row);
            }
        }
    }

    private void PutVectors(
        VectorColumn column,
        double[] packed,
        int width,
        int offset,
        int input,
        InvalidRows invalid
    )
    {
        for (var row = 0; row < column.Count; row++)
        {
            var destination = packed.AsSpan((int)((row * (long)width) + offset), widths[input]);
            if (column.IsNull(row))
            {
                destination.Fill(double.NaN);
                invalid.Add(row);
                continue;
            }

            CheckSize(column.Packed is null ? column[row]! : null, column.Width, input);
            column.CopyTo(row, destination);
        }
    }

    private void CheckSize(Vector? vector, int packedWidth, int input)
    {
        var size = vector?.Size ?? packedWidth;
        if (size != widths[input])
        {
            throw new Microsoft.Spark.Sql.EngineException(
                $"Column '{inputs[input].Name}' holds a vector of {size} components where {widths[input]} are "
                    + "expected. "
                    + "All vectors of a column that is assembled must have one size."
            );
        }
    }
}
