using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Stages;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Learns what replaces missing numbers.</summary>
internal static class ImputeFitting
{
    public static Model Fit(Imputer imputer, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var pairs = Outputs.Pairs(imputer);
        var inputs = pairs.Select(pair => InputColumns.FindNumber(data, pair.Input, "input")).ToArray();
        var missing = imputer.GetMissingValue();
        var rows = reader.Read(data, inputs, cancellation);
        var surrogates = rows
            .Columns.Select(
                (column, i) =>
                {
                    var present = Columns
                        .ToDoubles(column, out _)
                        .Where(value => !double.IsNaN(value) && value != missing)
                        .ToArray();
                    return present.Length == 0
                        ? throw new EngineException(
                            $"Column '{inputs[i].Name}' has no value that is not missing, so '{imputer.Uid()}' has "
                                + "nothing to put in. "
                                + "Leave the column out."
                        )
                        : Narrow(
                            SurrogateOf(present, imputer.GetStrategy(), imputer.GetRelativeError()),
                            inputs[i].Type
                        );
                }
            )
            .ToArray();
        return new ImputerModel(
            imputer.Uid(),
            new(new Surrogates(pairs.Select(pair => pair.Input).ToArray(), surrogates))
        );
    }

    private static double SurrogateOf(double[] values, string strategy, double relativeError) =>
        strategy switch
        {
            "mean" => values.Aggregate(0.0, (sum, value) => sum + value) / values.Length,
            "median" => new QuantileSketch(values, relativeError).Quantile(0.5),
            _ => values
                .GroupBy(value => value)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .First()
                .Key,
        };

    /// <summary>
    /// The value after going through the column's type: whole numbers lose their fraction, floats their digits.
    /// </summary>
    private static double Narrow(double value, DataType type) =>
        type switch
        {
            IntegralType => Math.Truncate(value),
            FloatType => (float)value,
            _ => value,
        };
}
