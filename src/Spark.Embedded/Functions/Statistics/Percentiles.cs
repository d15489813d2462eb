using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Nested;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Percentiles of a list of values.</summary>
internal static class Percentiles
{
    public static double? Exact(object?[] values, double at)
    {
        Check(at);
        var sorted = values.Cast<double>().ToArray();
        Array.Sort(sorted, JavaOrder);
        return sorted.Length == 0 ? null : Interpolated(sorted, at);
    }

    public static object?[]? Exact(object?[] values, object?[] ats)
    {
        var sorted = values.Cast<double>().ToArray();
        Array.Sort(sorted, JavaOrder);
        return sorted.Length == 0
            ? null
            : Array.ConvertAll(
                ats,
                at =>
                {
                    var fraction = Convert.ToDouble(Number(at!), CultureInfo.InvariantCulture);
                    Check(fraction);
                    return (object?)Interpolated(sorted, fraction);
                }
            );
    }

    /// <summary>An element of the values, exact as long as Spark's sketch keeps all of them.</summary>
    public static object? Approximate(object?[] values, object? at, long accuracy, DataType type)
    {
        if (values.Length == 0 || at is null)
        {
            return null;
        }

        var sorted = values.Select(value => value!).OrderBy(value => value, new ValueOrder(type)).ToArray();
        var summary = QuantileSummary.Of(sorted.Length, 1.0 / accuracy);
        return at is object?[] many
            ? Array.ConvertAll(many, fraction => (object?)sorted[summary.Rank(Fraction(fraction!))])
            : sorted[summary.Rank(Fraction(at))];
    }

    private static double Fraction(object value) => Convert.ToDouble(Number(value), CultureInfo.InvariantCulture);

    private static object Number(object value) => value is DecimalValue number ? number.ToDecimal() : value;

    private static double Interpolated(double[] sorted, double at)
    {
        var position = at * (sorted.Length - 1);
        var lower = (int)Math.Floor(position);
        var upper = (int)Math.Ceiling(position);
        return lower == upper || sorted[lower] == sorted[upper]
            ? sorted[lower]
            : ((upper - position) * sorted[lower]) + ((position - lower) * sorted[upper]);
    }

    private static void Check(double at)
    {
        if (at is < 0 or > 1 || double.IsNaN(at))
        {
            QueryFailure.Throw(
                null,
                string.Create(CultureInfo.InvariantCulture, $"Percentage(s) must be between 0.0 and 1.0, but got {at}")
            );
        }
    }

    private static int JavaOrder(double a, double b) =>
        double.IsNaN(a) ? (double.IsNaN(b) ? 0 : 1)
        : double.IsNaN(b) ? -1
        : a.CompareTo(b);
}
