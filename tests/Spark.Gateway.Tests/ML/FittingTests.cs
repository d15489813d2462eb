using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Spark.Gateway.Tests.ML;

[Trait("Category", "Jvm")]
public class FittingTests(RunningSpark running)
{
    [Fact]
    public void Models_fitted_together_equal_models_fitted_alone()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark);
        var forest = new RandomForestClassifier().SetSeed(5);
        var maps = new ParamGridBuilder().AddGrid(forest.NumTrees, 2, 4).AddGrid(forest.MaxDepth, 2, 5).Build();
        maps[3].Put(forest.WeightCol, "w");

        var together = forest.Fit(frame, maps);

        for (var i = 0; i < maps.Length; i++)
        {
            var alone = forest.Fit(frame, maps[i]);
            Assert.Equal(alone.ToDebugString, together[i].ToDebugString);
            Assert.Equal(alone.ExplainParams(), together[i].ExplainParams());
            Assert.Same(forest, together[i].Parent);
        }
    }

    [Fact]
    public void A_failing_map_stops_the_others_and_is_named()
    {
        using var spark = running.NewSession();
        var points = Points.Of(spark);
        var indexed = new StringIndexer().SetInputCol("kind").SetOutputCol("kindIndex").Fit(points).Transform(points);
        var frame = new VectorAssembler().SetInputCols("x1", "kindIndex").SetOutputCol("features").Transform(indexed);
        var tree = new DecisionTreeClassifier();
        var maps = new[] { 2, 3, 32, 64 }.Select(bins => new ParamMap().Put(tree.MaxBins, bins)).ToArray();

        var thrown = Assert.Throws<AnalysisException>(() => tree.Fit(frame, maps));

        Assert.Contains(
            "DecisionTree requires maxBins", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(tree.Uid(), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_fit_ends_at_once()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark, 20_000);
        var boosting = new GBTClassifier().SetMaxIter(500).SetMaxDepth(8);
        using var cancel = new CancellationTokenSource();

        var fitting = Task.Run(
            () => boosting.FitEach(
                frame, [new ParamMap(), new ParamMap().Put(boosting.MaxDepth, 7)], (_, _) => { }, cancel.Token),
            TestContext.Current.CancellationToken);
        await Task.WhenAny(fitting, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fitting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(20_000, frame.Count());
    }

    [Fact]
    public void A_cross_validator_runs_in_the_jvm()
    {
        using var spark = running.NewSession();
        var frame = Points.Of(spark);
        var assembler = new VectorAssembler().SetInputCols("x1", "x2").SetOutputCol("features");
        var tree = new DecisionTreeClassifier();
        var tuner = new CrossValidator()
            .SetEstimator(new Pipeline().SetStages(assembler, tree))
            .SetEvaluator(new Microsoft.Spark.ML.Evaluation.MulticlassClassificationEvaluator())
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(tree.MaxDepth, 0, 4).Build())
            .SetFoldCol("fold").SetCollectSubModels(true).SetParallelism(2);

        var model = tuner.Fit(frame);

        Assert.True(model.AvgMetrics[1] > model.AvgMetrics[0]);
        Assert.Equal(3, model.SubModels!.Count);
        var best = (DecisionTreeClassificationModel)((PipelineModel)model.BestModel).Stages[1];
        Assert.Equal(4, best.GetMaxDepth());
        Assert.Equal(((ITreeModel)best).Content.NumFeatures, assembler.GetInputCols().Length);
        Assert.Equal(200, model.Transform(frame).Count());
        Assert.Same(tuner, model.Parent);
    }
}
