using Microsoft.Spark.ML.Evaluation;

namespace Spark.Tests.ML.Evaluation;

/// <summary>The worked example of twelve scores, and counts done by hand.</summary>
public class MetricsTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.4, 0.3, 0.3, 0.2, 0.1];
    private static readonly double[] Labels = [1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0];

    [Theory]
    [InlineData(0, 0.7571428571428571, 0.7254761904761905)]
    [InlineData(4, 0.7, 0.5987878787878789)]
    public void Areas_are_those_of_the_worked_example(int numBins, double roc, double pr)
    {
        var curve = new BinaryCurve(Scores, Labels, [], numBins);

        Assert.Equal(roc, BinaryCurve.Area(curve.Roc()), 15);
        Assert.Equal(pr, BinaryCurve.Area(curve.PrecisionRecall()), 15);
    }

    [Fact]
    public void Weights_move_the_areas()
    {
        var weights = Enumerable.Range(0, 12).Select(row => row is 3 or 10 ? 2.0 : 1.0).ToArray();

        var curve = new BinaryCurve(Scores, Labels, weights, 1000);

        Assert.Equal(0.8020833333333334, BinaryCurve.Area(curve.Roc()), 15);
        Assert.Equal(0.7493897306397307, BinaryCurve.Area(curve.PrecisionRecall()), 15);
    }

    [Fact]
    public void Curves_begin_and_end_where_they_must()
    {
        var metrics = new BinaryClassificationMetrics(new BinaryCurve(Scores, Labels, [], 0));

        Assert.Equal((0.0, 0.0), metrics.Roc()[0]);
        Assert.Equal((1.0, 1.0), metrics.Roc()[^1]);
        Assert.Equal((0.0, 1.0), metrics.Pr()[0]);
        Assert.Equal(9, metrics.Thresholds().Count);
        Assert.Equal((0.9, 1.0), metrics.PrecisionByThreshold()[0]);
    }

    [Fact]
    public void Regression_metrics_are_those_of_the_worked_example()
    {
        double[] labels = [3, -0.5, 2, 7, 4, 1];
        double[] predictions = [2.5, 0, 2, 8, 4.5, 0.5];
        double[] weights = [1, 1, 2, 1, 1, 1];

        double Get(string name) => RegressionMetrics.Get(name, labels, predictions, weights, false);

        Assert.Equal(0.2857142857142857, Get("mse"), 15);
        Assert.Equal(0.5345224838248488, Get("rmse"), 15);
        Assert.Equal(0.42857142857142855, Get("mae"), 15);
        Assert.Equal(0.9445599445599445, Get("r2"), 14);
        Assert.Equal(6.367346938775512, Get("var"), 14);
    }

    [Fact]
    public void Confusion_matrix_has_labels_as_rows()
    {
        var metrics = new MulticlassMetrics([0, 0, 0, 1, 1], [0, 0, 1, 1, 0], []);

        Assert.Equal([[2.0, 1.0], [1.0, 1.0]], metrics.ConfusionMatrix());
        Assert.Equal(0.6, metrics.Accuracy, 15);
        Assert.Equal(2.0 / 3, metrics.Precision(0), 15);
        Assert.Equal(0.5, metrics.Recall(1), 15);
    }
}
