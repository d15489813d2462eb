using Spark.Learners.Metrics;

namespace Spark.Learners.Tests.Metrics;

public class BinaryMetricsTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.4, 0.3, 0.3, 0.2, 0.1];
    private static readonly double[] Labels = [1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0];

    [Fact]
    public void Ties_share_one_point()
    {
        var metrics = BinaryMetrics.Of(Scores, Labels, binCount: 0);

        Assert.Equal(0.7571428571428571, metrics.AreaUnderRoc, 1e-15);
        Assert.Equal(0.7254761904761905, metrics.AreaUnderPr, 1e-15);
        Assert.Equal(9 + 2, metrics.Roc.Length);
    }

    [Fact]
    public void Weights_count()
    {
        var metrics = BinaryMetrics.Of(Scores, Labels, [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1], binCount: 0);

        Assert.Equal(0.8020833333333334, metrics.AreaUnderRoc, 1e-15);
        Assert.Equal(0.7493897306397307, metrics.AreaUnderPr, 1e-15);
    }

    [Fact]
    public void Few_bins_merge_neighbouring_scores()
    {
        var metrics = BinaryMetrics.Of(Scores, Labels, binCount: 4);

        Assert.Equal(0.7, metrics.AreaUnderRoc, 1e-15);
        Assert.Equal(0.5987878787878789, metrics.AreaUnderPr, 1e-15);
    }

    [Fact]
    public void Curves_run_from_corner_to_corner_with_falling_thresholds()
    {
        var roc = BinaryMetrics.Of(Scores, Labels).Roc;

        Assert.Equal((0, 0), (roc[0].X, roc[0].Y));
        Assert.Equal((1, 1), (roc[^1].X, roc[^1].Y));
        Assert.Equal(roc.OrderByDescending(point => point.Threshold), roc);
    }
}
