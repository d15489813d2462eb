using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Rows;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>
/// Judges logistic regression. The solver takes Spark's steps but adds in another order, so coefficients and
/// predictions
/// are compared within a millionth; when it ran out of steps on the way, the last ones have magnified the difference.
/// </summary>
internal static class GoldenLogistic
{
    private const double Tolerance = 1e-6;
    private const double UnfinishedTolerance = 1e-4;

    public static IEnumerable<string> Differences(
        string folder,
        JsonObject expected,
        LogisticRegressionModel model,
        DataFrame all
    )
    {
        var coefficients = expected["coefficientMatrix"]
            ?["values"]?.AsArray()
            .SelectMany(row => row!.AsArray())
            .Select(value => value!.GetValue<double>())
            .ToArray();
        if (
            coefficients is not null
            && Largest(coefficients.Zip(model.Content.Coefficients)) is var apart
            && apart > (IsUnfinished(expected, model) ? UnfinishedTolerance : Tolerance) * coefficients.Max(Math.Abs)
        )
        {
            yield return $"coefficients differ by {apart} of {coefficients.Max(Math.Abs)}";
        }

        var lines = File.ReadAllLines(Path.Combine(folder, "predictions.csv"));
        var names = lines[0].Split(',');
        var shown = lines
            .Skip(1)
            .Select(line =>
                line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()
            )
            .ToArray();
        foreach (var name in new[] { "probability", "prediction" })
        {
            var columns = names
                .Select((column, i) => (column, i))
                .Where(pair => pair.column.StartsWith(name, StringComparison.Ordinal))
                .Select(pair => pair.i)
                .ToArray();
            var column = GoldenColumns.Read(all, name);
            var difference = Largest(
                shown.SelectMany(
                    (line, row) =>
                        columns.Select(
                            (at, component) =>
                                (
                                    line[at],
                                    column is VectorColumn vectors
                                        ? vectors[row]![component]
                                        : (double)column.GetValue(row)!
                                )
                        )
                )
            );
            if (difference > Tolerance)
            {
                yield return $"{name} differs by {difference}";
            }
        }
    }

    private static bool IsUnfinished(JsonObject expected, LogisticRegressionModel model) =>
        expected["totalIterations"]?.GetValue<int>() >= model.Value(model.Typed<int>("maxIter"));

    private static double Largest(IEnumerable<(double Expected, double Actual)> pairs) =>
        pairs.Max(pair => Math.Abs(pair.Expected - pair.Actual));
}
