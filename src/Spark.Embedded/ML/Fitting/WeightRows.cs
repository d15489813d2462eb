using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Engines;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Checks row weights.</summary>
internal static class WeightRows
{
    public static double[] Read(ColumnVector column, string name)
    {
        var weights = Columns.ToDoubles(column, out _);
        var invalid = new InvalidRows(weights.Length);
        for (var row = 0; row < weights.Length; row++)
        {
            if (!(weights[row] >= 0 && double.IsFinite(weights[row])))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Weight column '{name}' is null, negative or not finite",
                "Weights are numbers of 0 or more."
            );
        }

        return weights;
    }
}
