using Spark.Learners.Binning;

namespace Spark.Learners.Tests.Binning;

public class ThresholdsTests
{
    private static readonly double[] Skewed = [0, 0, 0, 1, 1, 2, 3, 3, 5, 8, 13, 21];

    [Fact]
    public void Quantiles_choose_among_the_gaps() =>
        Assert.Equal([0.5, 2.5, 6.5], Find(Skewed, null, maxBins: 4));

    [Fact]
    public void Weights_move_the_quantiles() =>
        Assert.Equal([0.5, 2.5, 4.0], Find(Skewed, [1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1], maxBins: 4));

    [Fact]
    public void Zeros_take_part_with_their_expected_weight() =>
        Assert.Equal([-0.5, 2.0, 5.0], Find([-2, -1, 0, 0, 0, 0, 0, 0, 4, 6, 6, 9], null, maxBins: 4));

    [Fact]
    public void Few_values_are_split_at_every_gap() =>
        Assert.Equal([0.5, 1.5], Find([0, 1, 2, 2, 1, 0], null, maxBins: 32));

    [Theory]
    [InlineData(7.0)]
    [InlineData(0.0)]
    public void A_constant_has_no_threshold(double value) =>
        Assert.Empty(Find([value, value, value], null, maxBins: 32));

    [Fact]
    public void Negative_zero_counts_as_zero() =>
        Assert.Equal([0.5], Find([-0.0, 0.0, 1.0, -0.0], null, maxBins: 32));

    [Fact]
    public void Bins_reach_up_to_and_include_their_threshold()
    {
        var bins = new FeatureBins { Kind = FeatureKind.Continuous, Thresholds = [0.5, 2.5, 6.5], BinCount = 4 };

        Assert.Equal([0, 0, 1, 1, 2, 3], new[] { -1, 0.5, 0.6, 2.5, 6.5, 7 }.Select(bins.CodeOf));
    }

    private static double[] Find(double[] column, double[]? weights, int maxBins) =>
        Thresholds.Find(
            DistinctValues.Count(column, weights, null), maxBins - 1, weights?.Sum() ?? column.Length);
}
