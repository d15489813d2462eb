using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.ML.Maps;

/// <summary>Numbers to bucket positions, one output for each input.</summary>
internal sealed class BucketMap(IReadOnlyList<AttributeReference> inputs, double[][] splits, string handleInvalid)
    : BatchMap
{
    public override string Name => "Bucketizer";

    public override IReadOnlyList<AttributeReference> Inputs => inputs;

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var dropped = new InvalidRows(rows);
        ColumnVector[] buckets = columns.Select((column, i) => Bucket(column, i, dropped, rows)).ToArray();
        return handleInvalid == "skip" ? [.. buckets, dropped.Kept()] : buckets;
    }

    private PrimitiveVector<double> Bucket(ColumnVector column, int input, InvalidRows dropped, MapRows rows)
    {
        var borders = splits[input];
        var values = Columns.ToDoubles(column, out _);
        var buckets = new double[values.Length];
        var missing = new InvalidRows(rows);
        var outside = new InvalidRows(rows);
        for (var row = 0; row < buckets.Length; row++)
        {
            if (double.IsNaN(values[row]))
            {
                buckets[row] = borders.Length - 1;
                missing.Add(row);
                dropped.Add(row);
                continue;
            }

            buckets[row] = PositionOf(values[row], borders);
            if (buckets[row] < 0)
            {
                outside.Add(row);
            }
        }

        if (missing.Any && handleInvalid == "error")
        {
            missing.Throw(
                $"Column '{inputs[input].Name}' is null or NaN",
                "Set 'handleInvalid' of the 'Bucketizer' to 'skip' to leave these rows out, or to 'keep' for a "
                    + "bucket of their own."
            );
        }

        if (outside.Any)
        {
            outside.Throw(
                $"Column '{inputs[input].Name}' lies outside the borders",
                "Add negative and positive infinity to 'splits' to take all numbers."
            );
        }

        return new PrimitiveVector<double>(KnownTypes.Double, buckets, []);
    }

    private static int PositionOf(double value, double[] borders)
    {
        if (value == borders[^1])
        {
            return borders.Length - 2;
        }

        var found = Array.BinarySearch(borders, value);
        var position = found >= 0 ? found : ~found - 1;
        return position >= borders.Length - 1 ? -1 : position;
    }
}
