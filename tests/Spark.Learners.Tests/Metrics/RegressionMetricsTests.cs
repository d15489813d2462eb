using Spark.Learners.Metrics;

namespace Spark.Learners.Tests.Metrics;

public class RegressionMetricsTests
{
    [Fact]
    public void Weighted_measures_equal_the_worked_example()
    {
        var metrics = RegressionMetrics.Of(
            [2.5, 0, 2, 8, 4.5, 0.5], [3, -0.5, 2, 7, 4, 1], [1, 1, 2, 1, 1, 1]);

        Assert.Equal(0.2857142857142857, metrics.MeanSquaredError, 1e-15);
        Assert.Equal(0.5345224838248488, metrics.RootMeanSquaredError, 1e-15);
        Assert.Equal(0.42857142857142855, metrics.MeanAbsoluteError, 1e-15);
        Assert.Equal(0.9445599445599445, metrics.R2(), 1e-15);
        Assert.Equal(6.367346938775512, metrics.ExplainedVariance, 1e-14);
    }
}
