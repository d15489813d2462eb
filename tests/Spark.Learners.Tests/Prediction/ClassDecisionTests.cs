using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Prediction;

public class ClassDecisionTests
{
    [Theory]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 1.0, 1.0 }, 0)]
    [InlineData(new[] { 0.7, 0.3 }, new[] { 0.8, 0.2 }, 1)]
    [InlineData(new[] { 0.9, 0.1 }, new[] { 0.5, 0.0 }, 1)]
    [InlineData(new[] { 1.0, 0.0 }, new[] { 0.5, 0.0 }, 0)]
    public void Thresholds_scale_probabilities(double[] probability, double[] thresholds, int expected) =>
        Assert.Equal(expected, ClassDecision.ByThresholds(probability, thresholds));

    [Fact]
    public void Scores_of_zero_cannot_be_probabilities()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => ClassDecision.Probability(EnsembleKind.Forest, [0, 0], new double[2]));

        Assert.StartsWith("The raw scores of all classes are '0'", failure.Message, StringComparison.Ordinal);
    }
}
