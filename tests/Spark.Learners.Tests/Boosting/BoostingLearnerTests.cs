using Spark.Learners.Boosting;
using Spark.Learners.Growing;
using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Boosting;

public class BoostingLearnerTests
{
    private static readonly BoostingOptions ThreeStumps = new() { MaxDepth = 1, MaxIter = 3, StepSize = 0.1 };

    [Fact]
    public void Three_stumps_equal_the_worked_example()
    {
        var model = BoostingLearner.Fit(WorkedExamples.Boosting(), ThreeStumps);

        Assert.Equal([1.0, 0.1, 0.1], model.Weights);
        AssertStump(model.Trees[0], 5.5, -0.6, 0.7142857142857143);
        AssertStump(model.Trees[1], 8.5, -0.28870598654899293, 0.7732854792092348);
        AssertStump(model.Trees[2], 8.5, -0.2496788291682149, 0.6813549203597884);
    }

    [Fact]
    public void Scores_are_a_margin_of_both_signs_and_its_probability()
    {
        var set = WorkedExamples.Boosting();
        var scores = new Scorer(BoostingLearner.Fit(set, ThreeStumps))
            .Score(set.Features, ScoreColumns.Raw | ScoreColumns.Probability | ScoreColumns.Prediction);

        // The last bit of exp is the library's own.
        Assert.Equal(0.6538384815717208, scores.Raw[0], 1e-12);
        Assert.Equal(-scores.Raw[0], scores.Raw[1]);
        Assert.Equal(0.7871241681203967, scores.Probability[0], 1e-12);
        Assert.Equal(0.8597497542426166, scores.Raw[23], 1e-12);
        Assert.Equal(0.8480643586435224, scores.Probability[23], 1e-12);
        Assert.Equal([0.0, 1.0], new[] { scores.Prediction[0], scores.Prediction[11] });
    }

    [Fact]
    public void Fewer_iterations_of_a_grid_are_the_beginning_of_more()
    {
        var set = SeededRows.Classification(300, featureCount: 4, classCount: 2, seed: 5);
        BoostingOptions[] grid =
        [
            .. from iterations in new[] { 7, 3, 12 }
               from step in new[] { 0.1, 0.3 }
               select new BoostingOptions { MaxIter = iterations, StepSize = step, MaxDepth = 4 },
        ];
        var together = new TreeEnsemble[grid.Length];
        BoostingLearner.FitMany(set, grid, (index, model) => together[index] = model);

        for (var i = 0; i < grid.Length; i++)
        {
            Models.AssertSame(BoostingLearner.Fit(set, grid[i]), together[i]);
        }
    }

    [Fact]
    public void Stopping_early_keeps_the_same_trees_for_every_limit_of_a_grid()
    {
        var set = SeededRows.Regression(300, featureCount: 4, seed: 5);
        var validation = SeededRows.Regression(100, featureCount: 4, seed: 50);
        BoostingOptions[] grid =
        [
            .. from iterations in new[] { 2, 60, 90 }
               select new BoostingOptions
               {
                   MaxIter = iterations,
                   StepSize = 0.5,
                   ValidationTol = 0.02,
                   Loss = BoostingLoss.Squared,
               },
        ];
        var together = new TreeEnsemble[grid.Length];
        BoostingLearner.FitMany(set, grid, (index, model) => together[index] = model, validation);

        Assert.InRange(together[1].Trees.Length, 3, 59);
        Assert.Equal(2, together[0].Trees.Length);
        for (var i = 0; i < grid.Length; i++)
        {
            Models.AssertSame(BoostingLearner.Fit(set, grid[i], validation), together[i]);
        }
    }

    [Theory]
    [InlineData(1.0, "all")]
    [InlineData(0.7, "all")]
    [InlineData(0.7, "sqrt")]
    public void The_number_of_threads_changes_nothing(double rate, string strategy)
    {
        var set = SeededRows.Classification(3000, featureCount: 12, classCount: 2, seed: 8);
        BoostingOptions[] grid =
        [
            new() { MaxIter = 4, MaxDepth = 5, SubsamplingRate = rate, FeatureSubsetStrategy = strategy, Seed = 3 },
        ];

        var models = new[] { 1, 2, 8 }.Select(threads =>
        {
            TreeEnsemble? fitted = null;
            BoostingLearner.FitMany(
                set, grid, (_, model) => fitted = model, null, new Workers(threads, CancellationToken.None));
            return fitted!;
        }).ToArray();

        Models.AssertSame(models[0], models[1]);
        Models.AssertSame(models[0], models[2]);
    }

    [Fact]
    public void Progress_counts_trees()
    {
        var seen = new List<FitProgress>();
        BoostingLearner.Fit(WorkedExamples.Boosting(), ThreeStumps, progress: new Recorder(seen));

        Assert.Equal([new(1, 3, "trees"), new(2, 3, "trees"), new(3, 3, "trees")], seen);
    }

    [Fact]
    public void A_loss_that_does_not_fit_the_labels_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(
            () => BoostingLearner.Fit(WorkedExamples.WeightedRegression(), ThreeStumps));

        Assert.Equal(
            "The logistic loss takes two classes, the training set has 0. "
                + "Use the squared or absolute loss for regression.",
            failure.Message);
    }

    private static void AssertStump(Tree tree, double threshold, double left, double right)
    {
        Assert.Equal(threshold, tree.Threshold[0]);

        // The last bit of exp is the library's own.
        Assert.Equal(left, tree.Prediction[1], 1e-12);
        Assert.Equal(right, tree.Prediction[2], 1e-12);
    }

    private sealed class Recorder(List<FitProgress> seen) : IProgress<FitProgress>
    {
        public void Report(FitProgress value) => seen.Add(value);
    }
}
