namespace Spark.Learners.Binning;

/// <summary>
/// Candidate thresholds of a continuous feature: midpoints between neighbouring values, thinned out by quantiles.
/// </summary>
internal static class Thresholds
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <param name="values">What the sampled rows hold, zeros left out.</param>
    /// <param name="splitCount">How many thresholds are wanted at most.</param>
    /// <param name="expectedWeight">Weight that the sample stands for, zeros included.</param>
    public static double[] Find(DistinctValues values, int splitCount, double expectedWeight)
    {
        if (values.Values.Length == 0)
        {
            return [];
        }

        var (points, weights) = WithZero(values, expectedWeight);
        var gapCount = points.Length - 1;
        if (gapCount == 0)
        {
            return [];
        }

        return gapCount <= splitCount
            ? AllMidpoints(points)
            : QuantileMidpoints(points, weights, expectedWeight / (splitCount + 1));
    }

    private static (double[] Points, double[] Weights) WithZero(DistinctValues values, double expectedWeight)
    {
        var zeroWeight = expectedWeight - values.WeightSum;
        if (!(zeroWeight > Epsilon * values.EntryCount * 100))
        {
            return (values.Values, values.Weights);
        }

        var at = ~Array.BinarySearch(values.Values, 0.0);
        return (
            [.. values.Values[..at], 0.0, .. values.Values[at..]],
            [.. values.Weights[..at], zeroWeight, .. values.Weights[at..]]);
    }

    private static double[] AllMidpoints(double[] points)
    {
        var thresholds = new double[points.Length - 1];
        for (var i = 0; i < thresholds.Length; i++)
        {
            thresholds[i] = (points[i] + points[i + 1]) / 2.0;
        }

        return thresholds;
    }

    private static double[] QuantileMidpoints(double[] points, double[] weights, double stride)
    {
        var thresholds = new List<double>();
        var current = weights[0];
        var target = stride;
        for (var i = 1; i < points.Length; i++)
        {
            var previous = current;
            current += weights[i];
            if (Math.Abs(previous - target) < Math.Abs(current - target))
            {
                thresholds.Add((points[i - 1] + points[i]) / 2.0);
                target += stride;
            }
        }

        return [.. thresholds];
    }
}
