using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Prediction;

public class ScoringTreeTests
{
    [Fact]
    public void What_is_not_a_number_goes_right()
    {
        var model = DecisionTreeLearner.Fit(WorkedExamples.WeightedRegression(), new TreeOptions { MaxDepth = 1 });
        var route = new ScoringTree(model.Trees[0]);

        Assert.Equal([1, 1, 2, 2], new[] { -1, 4.5, 4.6, double.NaN }.Select(x => route.LeafOf([x])));
    }

    [Theory]
    [InlineData(new[] { 1.0 }, 4, 9.0, false)]
    [InlineData(new[] { 1.0, 2.0, 3.0 }, 4, 9.0, true)]
    [InlineData(new[] { 1.0, 2.0 }, 4, 9.0, false)]
    [InlineData(new[] { 1.0, 2.0 }, 3, double.NaN, true)]
    public void A_category_never_seen_follows_the_larger_side(
        double[] left, int count, double value, bool goesLeft) =>
        Assert.Equal(goesLeft, new CategoryRoute(left, count).GoesLeft(value));

    [Fact]
    public void Known_categories_go_where_the_split_says()
    {
        var route = new CategoryRoute([0, 2, 3], 4);

        Assert.Equal([true, false, true, true], new[] { 0.0, 1, 2, 3 }.Select(route.GoesLeft));
    }
}
