using Spark.Learners.Prediction;

namespace Spark.Learners.Tests;

public class DecisionTreeLearnerTests
{
    [Fact]
    public void Two_classes_split_by_category_order_then_by_threshold()
    {
        var model = DecisionTreeLearner.Fit(WorkedExamples.TwoClasses(), new TreeOptions { MaxDepth = 2 });

        Assert.Equal(
            [
                "0 0.5 [6,6] 12 0.25 1,4 x1 in {0,1} of 3",
                "0 0.375 [6,2] 8 0.20833333333333334 2,3 x0 <= 7.5",
                "0 0 [5,0] 5 -1 -1,-1 leaf",
                "1 0.4444444444444444 [1,2] 3 -1 -1,-1 leaf",
                "1 0 [0,4] 4 -1 -1,-1 leaf",
            ],
            WorkedExamples.Lines(model.Trees[0]));
        Assert.Equal([0.35714285714285715, 0.6428571428571428], FeatureImportances.Of(model));
    }

    [Fact]
    public void Two_leaves_that_predict_the_same_become_one()
    {
        var model = DecisionTreeLearner.Fit(
            WorkedExamples.TwoClasses(), new TreeOptions { MaxDepth = 2, MaxBins = 4 });

        Assert.Equal(
            [
                "0 0.5 [6,6] 12 0.25 1,2 x1 in {0,1} of 3",
                "0 0.375 [6,2] 8 -1 -1,-1 leaf",
                "1 0 [0,4] 4 -1 -1,-1 leaf",
            ],
            WorkedExamples.Lines(model.Trees[0]));
    }

    [Fact]
    public void Entropy_keeps_the_shape()
    {
        var tree = DecisionTreeLearner.Fit(
            WorkedExamples.TwoClasses(), new TreeOptions { MaxDepth = 2, Impurity = Impurity.Entropy }).Trees[0];

        double[] impurities = [1.0, 0.8112781244591328, 0, 0.9182958340544896, 0];
        double[] gains = [0.4591479170272448, 0.46691718668869925, -1, -1, -1];
        for (var node = 0; node < 5; node++)
        {
            // The logarithm's last bit is the library's own.
            Assert.Equal(impurities[node], tree.Impurity[node], 1e-14);
            Assert.Equal(gains[node], tree.Gain[node], 1e-14);
        }
    }

    [Fact]
    public void Three_classes_try_every_subset_and_mark_leaves_that_allow_no_split()
    {
        var model = DecisionTreeLearner.Fit(WorkedExamples.ThreeClasses(), new TreeOptions { MaxDepth = 2 });

        Assert.Equal(
            [
                "0 0.6666666666666665 [4,4,4] 12 0.1458333333333332 1,2 x0 in {0} of 3",
                "0 -1 [3,1,0] 4 -1 -1,-1 leaf",
                "2 0.59375 [1,3,4] 8 0.21875 3,4 x0 in {1} of 3",
                "1 0.375 [0,3,1] 4 -1 -1,-1 leaf",
                "2 0.375 [1,0,3] 4 -1 -1,-1 leaf",
            ],
            WorkedExamples.Lines(model.Trees[0]));
    }

    [Fact]
    public void Weights_count_in_the_sums_and_rows_in_the_smallest_node()
    {
        var model = DecisionTreeLearner.Fit(
            WorkedExamples.WeightedRegression(), new TreeOptions { MaxDepth = 3, MinInstancesPerNode = 3 });

        Assert.Equal(
            [
                "5.214285714285714 8.45408163265306 [14,73,499] 12 5.896045918367346 1,2 x0 <= 4.5",
                "1.375 -1 [4,5.5,8.25] 4 -1 -1,-1 leaf",
                "6.75 3.5125 [10,67.5,490.75] 8 3.3750000000000004 3,4 x0 <= 8.5",
                "5.25 -1 [6,31.5,166.25] 4 -1 -1,-1 leaf",
                "9 -1 [4,36,324.5] 4 -1 -1,-1 leaf",
            ],
            WorkedExamples.Lines(model.Trees[0]));
    }

    [Fact]
    public void A_depth_of_zero_grows_one_leaf()
    {
        var tree = DecisionTreeLearner.Fit(WorkedExamples.TwoClasses(), new TreeOptions { MaxDepth = 0 }).Trees[0];

        Assert.Equal(["0 0.5 [6,6] 12 -1 -1,-1 leaf"], WorkedExamples.Lines(tree));
    }

    [Fact]
    public void Constant_features_grow_one_leaf_that_allows_no_split()
    {
        var set = TrainingSet.ForClassification(
            FeatureMatrix.FromColumns([[5, 5, 5], [0, 0, 0]]), [0, 1, 1], classCount: 2);

        var tree = DecisionTreeLearner.Fit(set, new TreeOptions()).Trees[0];

        Assert.Equal(["1 -1 [1,2] 3 -1 -1,-1 leaf"], WorkedExamples.Lines(tree));
    }

    [Fact]
    public void Shallower_trees_of_a_grid_equal_those_grown_alone()
    {
        var set = SeededRows.Classification(400, featureCount: 5, classCount: 3, seed: 11);
        TreeOptions[] grid = [.. Enumerable.Range(0, 9).Select(depth => new TreeOptions { MaxDepth = depth })];
        var together = new TreeEnsemble[grid.Length];
        DecisionTreeLearner.FitMany(set, grid, (index, model) => together[index] = model);

        for (var i = 0; i < grid.Length; i++)
        {
            Assert.Equal(
                WorkedExamples.Lines(DecisionTreeLearner.Fit(set, grid[i]).Trees[0]),
                WorkedExamples.Lines(together[i].Trees[0]));
        }
    }

    [Fact]
    public void Options_out_of_range_say_what_is_allowed()
    {
        var set = WorkedExamples.TwoClasses();

        var failure = Assert.Throws<ArgumentOutOfRangeException>(
            () => DecisionTreeLearner.Fit(set, new TreeOptions { MaxDepth = 31 }));

        Assert.StartsWith("MaxDepth is '31'. Allowed is 0 to 30.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => DecisionTreeLearner.Fit(
                WorkedExamples.TwoClasses(), new TreeOptions(), cancellation: cancellation.Token));
    }
}
