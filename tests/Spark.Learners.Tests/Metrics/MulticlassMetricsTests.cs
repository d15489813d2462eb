using Spark.Learners.Metrics;

namespace Spark.Learners.Tests.Metrics;

public class MulticlassMetricsTests
{
    private static readonly double[] Labels = [0, 0, 1, 1, 2, 2];
    private static readonly double[] Predictions = [0, 1, 1, 1, 2, 0];

    [Fact]
    public void Rates_of_a_class_come_from_its_row_and_column()
    {
        var metrics = MulticlassMetrics.Of(Predictions, Labels);

        Assert.Equal(4.0 / 6, metrics.Accuracy, 1e-15);
        Assert.Equal(2.0 / 6, metrics.HammingLoss, 1e-15);
        Assert.Equal(2.0 / 3, metrics.Precision(1), 1e-15);
        Assert.Equal(1.0, metrics.Recall(1), 1e-15);
        Assert.Equal(0.25, metrics.FalsePositiveRate(1), 1e-15);
        Assert.Equal(0.8, metrics.FMeasure(1), 1e-15);
    }

    [Fact]
    public void A_class_that_never_occurs_rates_zero()
    {
        var metrics = MulticlassMetrics.Of(Predictions, Labels);

        Assert.Equal((0, 0, 0), (metrics.Precision(7), metrics.Recall(7), metrics.FMeasure(7)));
    }

    [Fact]
    public void A_class_that_is_no_index_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => MulticlassMetrics.Of([0.5], [0]));

        Assert.Equal("The class '0.5' is not a whole number from 0 on. Index text labels first.", failure.Message);
    }
}
