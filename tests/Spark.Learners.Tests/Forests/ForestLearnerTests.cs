using Spark.Learners.Forests;
using Spark.Learners.Growing;
using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Forests;

public class ForestLearnerTests
{
    private static readonly ForestOptions Small = new() { NumTrees = 6, MaxDepth = 6, Seed = 4 };

    [Theory]
    [InlineData(256)]
    [InlineData(0)]
    public void Forests_of_a_grid_equal_those_grown_alone(int memory)
    {
        var set = SeededRows.Classification(500, featureCount: 9, classCount: 2, seed: 21);
        ForestOptions[] grid =
        [
            .. from trees in new[] { 3, 7 }
               from depth in new[] { 2, 9, 5, 0 }
               from strategy in new[] { "sqrt", "3", "all" }
               select Small with
               {
                   NumTrees = trees,
                   MaxDepth = depth,
                   FeatureSubsetStrategy = strategy,
                   MaxMemoryInMB = memory,
               },
        ];
        var together = new TreeEnsemble[grid.Length];
        ForestLearner.FitMany(set, grid, (index, model) => together[index] = model);

        for (var i = 0; i < grid.Length; i++)
        {
            Models.AssertSame(ForestLearner.Fit(set, grid[i]), together[i]);
        }
    }

    [Fact]
    public void Strategies_that_mean_the_same_number_of_features_share_one_forest()
    {
        var set = SeededRows.Classification(200, featureCount: 9, classCount: 2, seed: 21);
        var together = new TreeEnsemble[2];

        ForestLearner.FitMany(
            set,
            [Small with { FeatureSubsetStrategy = "sqrt" }, Small with { FeatureSubsetStrategy = "3" }],
            (index, model) => together[index] = model);

        Assert.Same(together[0], together[1]);
    }

    [Theory]
    [InlineData("all", true, 1.0)]
    [InlineData("sqrt", true, 1.0)]
    [InlineData("onethird", false, 0.6)]
    public void The_number_of_threads_changes_nothing(string strategy, bool bootstrap, double rate)
    {
        var set = SeededRows.Classification(
            2000, featureCount: 12, classCount: 4, seed: 8, arities: [0, 3, 0, 9, 0, 0, 0, 0, 0, 0, 2, 0]);
        var options = Small with { FeatureSubsetStrategy = strategy, Bootstrap = bootstrap, SubsamplingRate = rate };

        var models = new[] { 1, 2, 8 }.Select(threads =>
        {
            TreeEnsemble? fitted = null;
            ForestLearner.FitMany(
                set, [options], (_, model) => fitted = model, new Workers(threads, CancellationToken.None));
            return fitted!;
        }).ToArray();

        Models.AssertSame(models[0], models[1]);
        Models.AssertSame(models[0], models[2]);
    }

    [Fact]
    public void A_failing_receiver_ends_the_grid_with_its_own_exception()
    {
        var set = SeededRows.Classification(200, featureCount: 9, classCount: 2, seed: 21);

        Assert.Throws<NotSupportedException>(() => ForestLearner.FitMany(
            set,
            [Small, Small with { NumTrees = 2 }, Small with { NumTrees = 3 }],
            (_, _) => throw new NotSupportedException()));
    }

    [Fact]
    public void A_tree_can_draw_no_row_at_all()
    {
        var set = TrainingSet.ForClassification(FeatureMatrix.FromColumns([[1, 2]]), [0, 1], classCount: 2);

        var model = ForestLearner.Fit(set, Small with { NumTrees = 30 });

        Assert.Contains(model.Trees, tree => tree.RawCount[0] == 0);
        Assert.Equal(2, new Scorer(model).Score(set.Features, ScoreColumns.Prediction).Prediction.Length);
    }
}
