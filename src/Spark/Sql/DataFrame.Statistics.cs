using Spark.Frames;
using Spark.Plans;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Dropping, filling and replacing NULLs.</summary>
    public DataFrameNaFunctions Na() => new(this);

    /// <summary>Quantiles, correlations, cross tables.</summary>
    public DataFrameStatFunctions Stat() => new(this);

    /// <summary>
    /// Count, mean, standard deviation, least and greatest value of numeric and text columns, as text.
    /// </summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Describe(params string[] cols) =>
        With(new SummaryAnalysis(this).Of(["count", "mean", "stddev", "min", "max"], cols));

    /// <summary>
    /// Statistics of numeric and text columns as text: <c>count</c>, <c>mean</c>, <c>stddev</c>, <c>min</c>,
    /// <c>max</c>, <c>count_distinct</c>, <c>approx_count_distinct</c> and percentiles such as <c>75%</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such statistic.</exception>
    public DataFrame Summary(params string[] statistics) => With(new SummaryAnalysis(this).Of(
        statistics.Length == 0 ? ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"] : statistics, []));

    /// <summary>About this share of the rows; the same seed keeps the same rows.</summary>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        return With(new Sample(0, fraction, withReplacement, seed ?? Session.State.NextSeed(), SortFirst: false, Plan));
    }

    /// <summary>Frames that share out the rows in about these proportions; the same seed deals them alike.</summary>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Any(weight => weight < 0) || weights.Sum() <= 0)
        {
            throw new ArgumentException("Weights must not be negative and must not all be 0.", nameof(weights));
        }

        var total = weights.Sum();
        var drawn = seed ?? Session.State.NextSeed();
        var bounds = new double[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            bounds[i + 1] = bounds[i] + (weights[i] / total);
        }

        return weights
            .Select((_, i) => With(new Sample(bounds[i], bounds[i + 1], WithReplacement: false, drawn, SortFirst: true,
                Plan)))
            .ToArray();
    }
}
