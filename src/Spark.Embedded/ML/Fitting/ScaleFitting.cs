using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Rows;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Learns what scalers need: moments or ranges of the components, row after row.</summary>
internal static class ScaleFitting
{
    public static Model Fit(StandardScaler scaler, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var rows = Read(scaler, data, reader, cancellation);
        return new StandardScalerModel(scaler.Uid(), new(Moments(rows)));
    }

    public static Model Fit(MinMaxScaler scaler, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var rows = Read(scaler, data, reader, cancellation);
        var width = rows[0]!.Size;
        var (min, max) = (new double[width], new double[width]);
        Array.Fill(min, double.MaxValue);
        Array.Fill(max, double.MinValue);
        var values = new double[width];
        for (var row = 0; row < rows.Count; row++)
        {
            rows.CopyTo(row, values);
            for (var i = 0; i < width; i++)
            {
                min[i] = values[i] < min[i] ? values[i] : min[i];
                max[i] = values[i] > max[i] ? values[i] : max[i];
            }
        }

        return new MinMaxScalerModel(scaler.Uid(), new(new ScalerRange(min, max)));
    }

    public static VectorColumn Read(Params stage, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var input = InputColumns.FindVector(data, stage.Value(stage.Typed<string>("inputCol")), "input");
        var rows = (VectorColumn)reader.Read(data, [input], cancellation).Columns[0];
        if (rows.Count == 0)
        {
            throw new EngineException($"The frame has no rows, so '{stage.Uid()}' has nothing to learn from.");
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.IsNull(row) || (rows.Packed is null && rows[row]!.Size != rows[0]!.Size))
            {
                throw new EngineException(
                    $"Column '{input.Name}' holds null or a vector of another size in row {row + 1}. "
                        + "All vectors must be there and have one size."
                );
            }
        }

        return rows;
    }

    /// <summary>Means and deviations by running sums over the components that are not zero.</summary>
    private static ScalerMoments Moments(VectorColumn rows)
    {
        var width = rows[0]!.Size;
        var (mean, squares, weight) = (new double[width], new double[width], new double[width]);
        var values = new double[width];
        for (var row = 0; row < rows.Count; row++)
        {
            rows.CopyTo(row, values);
            for (var i = 0; i < width; i++)
            {
                if (values[i] != 0)
                {
                    var distance = values[i] - mean[i];
                    mean[i] += distance / (weight[i] + 1);
                    squares[i] += (values[i] - mean[i]) * distance;
                    weight[i]++;
                }
            }
        }

        var total = (double)rows.Count;
        var denominator = total - (total / total);
        var std = new double[width];
        for (var i = 0; i < width; i++)
        {
            var variance =
                denominator > 0
                    ? Math.Max(
                        0,
                        (squares[i] + (mean[i] * mean[i] * weight[i] * (total - weight[i]) / total)) / denominator
                    )
                    : 0;
            std[i] = Math.Sqrt(variance);
            mean[i] *= weight[i] / total;
        }

        return new ScalerMoments(std, mean);
    }
}
