namespace Spark.Embedded.Functions.Statistics;

/// <summary>Which rank of sorted values an approximate quantile takes.</summary>
internal readonly record struct QuantileSummary(long Count, double RelativeError)
{
    // Spark compresses its sketch when it holds so many values; before that every value is in it with its exact rank.
    private const int HeadSize = 50_000;

    public static QuantileSummary Of(long count, double relativeError) =>
        count > HeadSize && relativeError > 0
            ? throw new QueryFailure(
                null,
                $"An approximate percentile of {count} values is not supported by engine 'embedded'; use "
                    + $"percentile, which is exact."
            )
            : new QuantileSummary(count, relativeError);

    /// <summary>Position from 0 in the sorted values.</summary>
    public int Rank(double quantile)
    {
        if (quantile <= RelativeError)
        {
            return 0;
        }

        if (quantile >= 1 - RelativeError)
        {
            return (int)Count - 1;
        }

        return (int)Math.Max(Math.Ceiling(quantile * Count) - 1, 0);
    }
}
