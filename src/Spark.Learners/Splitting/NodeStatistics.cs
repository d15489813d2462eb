using Spark.Learners.Histograms;

namespace Spark.Learners.Splitting;

/// <summary>Impurity, count and prediction of one node's sums.</summary>
internal static class NodeStatistics
{
    private static readonly double Ln2 = Math.Log(2.0);

    public static double ImpurityOf(Impurity impurity, ReadOnlySpan<double> sums, StatisticsLayout layout)
    {
        if (layout.IsRegression)
        {
            return VarianceOf(sums);
        }

        var classes = sums[..layout.Width];
        return impurity == Impurity.Entropy ? EntropyOf(classes) : GiniOf(classes);
    }

    public static double CountOf(ReadOnlySpan<double> sums, StatisticsLayout layout) =>
        layout.IsRegression ? sums[0] : Total(sums[..layout.Width]);

    public static double PredictionOf(ReadOnlySpan<double> sums, StatisticsLayout layout)
    {
        if (layout.IsRegression)
        {
            return sums[0] == 0 ? 0 : sums[1] / sums[0];
        }

        var classes = sums[..layout.Width];
        return Total(classes) == 0 ? 0 : IndexOfFirstLargest(classes);
    }

    public static double VarianceOf(ReadOnlySpan<double> sums) =>
        sums[0] == 0 ? 0 : (sums[2] - ((sums[1] * sums[1]) / sums[0])) / sums[0];

    public static double GiniOf(ReadOnlySpan<double> classes)
    {
        var total = Total(classes);
        if (total == 0)
        {
            return 0;
        }

        var impurity = 1.0;
        foreach (var weight in classes)
        {
            var share = weight / total;
            impurity -= share * share;
        }

        return impurity;
    }

    public static double EntropyOf(ReadOnlySpan<double> classes)
    {
        var total = Total(classes);
        if (total == 0)
        {
            return 0;
        }

        var impurity = 0.0;
        foreach (var weight in classes)
        {
            if (weight != 0)
            {
                var share = weight / total;
                impurity -= share * (Math.Log(share) / Ln2);
            }
        }

        return impurity;
    }

    public static int IndexOfFirstLargest(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }

    private static double Total(ReadOnlySpan<double> classes)
    {
        var total = 0.0;
        foreach (var weight in classes)
        {
            total += weight;
        }

        return total;
    }
}
