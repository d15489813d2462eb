using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.ML.Tuning;

public class GridSearchTests
{
    private readonly SparkSession _spark = MLSessions.New();
    private readonly RandomForestClassifier _forest = new RandomForestClassifier().SetSeed(3).SetNumTrees(4);
    private readonly GBTClassifier _boosting = new GBTClassifier().SetSeed(3);

    [Fact]
    public void Trials_stand_in_the_order_of_the_grids_with_all_metrics()
    {
        var result = Search().Fit(Train, Validation);

        Assert.Equal(
            [
                "RandomForest maxDepth=2, maxBins=8",
                "RandomForest maxDepth=2, maxBins=16",
                "RandomForest maxDepth=5, maxBins=8",
                "RandomForest maxDepth=5, maxBins=16",
                "GBT maxIter=2",
                "GBT maxIter=4",
            ],
            result.Trials.Select(trial => $"{trial.Name} {trial.Params}")
        );
        Assert.All(
            result.Trials,
            trial => Assert.Equal(["areaUnderROC", "areaUnderPR", "accuracy", "f1"], trial.Metrics.Keys)
        );
        Assert.Equal(result.Trials.Max(trial => trial.Value), result.Best.Value);
    }

    [Fact]
    public void Metrics_are_those_of_a_model_fitted_alone()
    {
        var result = Search().Fit(Train, Validation);

        var trial = result.Trials[2];
        var alone = Pipeline(_forest).Fit(Train, trial.Params).Transform(Validation);

        Assert.Equal(
            trial.Metrics.Values,
            trial.Metrics.Keys.Select(name => MetricEvaluators.Of(name, "label").Evaluate(alone))
        );
    }

    [Fact]
    public void Of_equal_combinations_the_first_wins()
    {
        var result = new GridSearch()
            .Add("Tree", Pipeline(_forest), new ParamGridBuilder().AddGrid(_forest.MaxMemoryInMB, 256, 512, 300))
            .Fit(Train, Validation);

        Assert.Equal(0, result.Best.Index);
        Assert.Single(result.Trials.Select(trial => trial.Value).Distinct());
    }

    [Fact]
    public void Second_search_takes_everything_from_the_checkpoint()
    {
        using var folder = TempFolder.Create();
        var first = Search(folder).Fit(Train, Validation);

        var second = Search(folder).Fit(Train, Validation);

        Assert.All(second.Trials, trial => Assert.True(trial.IsFromCheckpoint));
        AssertSame(first, second);
        Assert.Equal(
            Rows.Texts(first.BestModel.Transform(Validation), "probability"),
            Rows.Texts(second.BestModel.Transform(Validation), "probability")
        );
    }

    [Fact]
    public void Stopped_search_goes_on_where_it_was()
    {
        using var folder = TempFolder.Create();
        using var stop = new CancellationTokenSource();
        var stopping = Search(folder).SetProgress(new Reports(progress => CancelAfter(2, progress, stop)));
        Assert.ThrowsAny<OperationCanceledException>(() => stopping.Fit(Train, Validation, stop.Token));
        var finished = File.ReadAllLines(folder.File("search.jsonl")).Length;

        var resumed = Search(folder).Fit(Train, Validation);

        Assert.InRange(finished, 2, 5);
        Assert.Equal(finished, resumed.Trials.Count(trial => trial.IsFromCheckpoint));
        AssertSame(Search().Fit(Train, Validation), resumed);
    }

    [Fact]
    public void Line_that_was_cut_off_is_tried_again()
    {
        using var folder = TempFolder.Create();
        var path = folder.File("search.jsonl");
        var whole = Search(folder).Fit(Train, Validation);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..^20]);

        var resumed = Search(folder).Fit(Train, Validation);

        Assert.Equal(5, resumed.Trials.Count(trial => trial.IsFromCheckpoint));
        Assert.Equal(6, File.ReadAllLines(path).Length);
        AssertSame(whole, resumed);
    }

    [Fact]
    public void Searches_at_the_same_time_share_a_checkpoint()
    {
        using var folder = TempFolder.Create();
        var (train, validation) = (Train, Validation);
        var single = Search().Fit(train, validation);
        var results = new GridSearchResult[3];

        Parallel.For(0, results.Length, i => results[i] = Search(folder).Fit(train, validation));

        Assert.All(results, result => AssertSame(single, result));
        Assert.All(File.ReadAllLines(folder.File("search.jsonl")), line => Assert.EndsWith("}", line));
        Assert.All(Search(folder).Fit(train, validation).Trials, trial => Assert.True(trial.IsFromCheckpoint));
    }

    [Theory]
    [InlineData("a file of somebody\n")]
    [InlineData("a file without an end of line")]
    public void File_that_is_no_checkpoint_is_named_and_kept(string text)
    {
        using var folder = TempFolder.Create();
        var path = folder.File("search.jsonl");
        File.WriteAllText(path, text);

        var thrown = Assert.Throws<FormatException>(() => Search(folder).Fit(Train, Validation));

        Assert.StartsWith($"Line 1 of checkpoint '{path}' is no finished combination.", thrown.Message);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Line_that_is_no_combination_is_named()
    {
        using var folder = TempFolder.Create();
        var path = folder.File("search.jsonl");
        File.WriteAllText(path, "{\"metrics\":{}}\n");

        var thrown = Assert.Throws<FormatException>(() => Search(folder).Fit(Train, Validation));

        Assert.Equal(
            $"Line 1 of checkpoint '{path}' is no finished combination. Delete the file to start the search anew, or "
                + "name "
                + "another one with 'SetCheckpoint'.",
            thrown.Message
        );
    }

    [Fact]
    public void Other_rows_or_other_params_are_tried_anew()
    {
        using var folder = TempFolder.Create();
        Search(folder).Fit(Train, Validation);

        var otherRows = Search(folder).Fit(Rows.Points(_spark, 200, seed: 9), Validation);
        _forest.SetSeed(4);
        var otherSeed = Search(folder).Fit(Train, Validation);

        Assert.DoesNotContain(otherRows.Trials, trial => trial.IsFromCheckpoint);
        Assert.Equal(
            ["GBT", "GBT"],
            otherSeed.Trials.Where(trial => trial.IsFromCheckpoint).Select(trial => trial.Name)
        );
    }

    [Fact]
    public void Progress_counts_every_combination()
    {
        var reports = new List<GridProgress>();

        Search().SetProgress(new Reports(reports.Add)).Fit(Train, Validation);

        Assert.Equal([1, 2, 3, 4, 5, 6], reports.Select(report => report.Finished));
        Assert.Matches(
            "^6 of 6, best areaUnderPR 0\\.[0-9]{4} by (RandomForest|GBT) \\(.*\\), 0 s left$",
            reports[^1].ToString()
        );
    }

    [Fact]
    public void Validation_rows_of_one_class_are_refused()
    {
        var thrown = Assert.Throws<EngineException>(() => Search().Fit(Train, Validation.Where("label = 1.0")));

        Assert.Equal(
            "The validation frame has one class only: every label in 'label' is '1.0'. A binary search needs rows of "
                + "both "
                + "classes there; split with another seed or shares.",
            thrown.Message
        );
    }

    [Fact]
    public void Unknown_metric_lists_those_there_are()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new GridSearch().SetMetric("auc"));

        Assert.StartsWith(
            "Metric 'auc' does not exist. There are 'areaUnderROC', 'areaUnderPR', 'f1', 'accuracy',",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    private DataFrame Train => field ??= Rows.Points(_spark, 200);

    private DataFrame Validation => field ??= Rows.Points(_spark, 100, seed: 2);

    private GridSearch Search(TempFolder? folder = null) =>
        new GridSearch()
            .Add(
                "RandomForest",
                Pipeline(_forest),
                new ParamGridBuilder().AddGrid(_forest.MaxDepth, 2, 5).AddGrid(_forest.MaxBins, 8, 16)
            )
            .Add("GBT", Pipeline(_boosting), new ParamGridBuilder().AddGrid(_boosting.MaxIter, 2, 4))
            .SetCheckpoint(folder?.File("search.jsonl"));

    private static Pipeline Pipeline(PipelineStage learner) =>
        new Pipeline().SetStages(new VectorAssembler().SetInputCols("x1", "x2").SetOutputCol("features"), learner);

    private static void CancelAfter(int count, GridProgress progress, CancellationTokenSource stop)
    {
        if (progress.Finished >= count)
        {
            stop.Cancel();
        }
    }

    private static void AssertSame(GridSearchResult expected, GridSearchResult actual)
    {
        Assert.Equal(expected.Best.Index, actual.Best.Index);
        Assert.Equal(
            expected.Trials.SelectMany(trial => trial.Metrics),
            actual.Trials.SelectMany(trial => trial.Metrics)
        );
    }

    private sealed class Reports(Action<GridProgress> report) : IProgress<GridProgress>
    {
        public void Report(GridProgress value) => report(value);
    }
}
