using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Gateway.Tests.ML;

[Trait("Category", "Jvm")]
public class SavingTests(RunningSpark running)
{
    [Fact]
    public void A_saved_pipeline_scores_as_before()
    {
        using var spark = running.NewSession();
        SparkSession.SetActiveSession(spark);
        using var folder = TempFolder.Create();
        var path = folder.File("model");
        var frame = Points.Of(spark);
        var model = new Pipeline().SetStages(Stages()).Fit(frame);

        model.Save(path);
        var loaded = PipelineModel.Load(path);

        Assert.Equal(model.Uid(), loaded.Uid());
        Assert.Equal(
            model.Stages.Select(stage => stage.ExplainParams()), loaded.Stages.Select(stage => stage.ExplainParams()));
        Assert.Equal(
            Points.Read(model.Transform(frame), "probability"), Points.Read(loaded.Transform(frame), "probability"));
        var (before, after) = ((GBTClassificationModel)model.Stages[^1], (GBTClassificationModel)loaded.Stages[^1]);
        Assert.Equal(before.ToDebugString, after.ToDebugString);
        Assert.Equal(before.TreeWeights, after.TreeWeights);
        var learned = (StandardScalerModel)model.Stages[4];
        Assert.Equal(learned.Std, ((StandardScalerModel)loaded.Stages[4]).Std);
        var thrown = Assert.Throws<IOException>(() => model.Save(path));
        Assert.Contains($"'{path}' exists already.", thrown.Message, StringComparison.Ordinal);
        model.Write().Overwrite().Save(path);
        Assert.Throws<FormatException>(() => Pipeline.Load(path));
        Assert.Throws<DirectoryNotFoundException>(() => Pipeline.Load(folder.File("none")));
    }

    [Fact]
    public void Estimators_and_tuners_are_saved_with_all_their_params()
    {
        using var spark = running.NewSession();
        SparkSession.SetActiveSession(spark);
        using var folder = TempFolder.Create();
        var stages = Stages();
        var pipeline = new Pipeline().SetStages(stages);
        var grid = new ParamGridBuilder()
            .AddGrid(((Bucketizer)stages[2]).SplitsArray, [[0, 5, 11]], [[0, 2, 11]])
            .AddGrid(((GBTClassifier)stages[^1]).MaxIter, 2, 3)
            .Build();
        var tuner = new CrossValidator().SetEstimator(pipeline).SetEvaluator(new BinaryClassificationEvaluator())
            .SetEstimatorParamMaps(grid).SetNumFolds(4).SetSeed(11).SetParallelism(2);

        tuner.Save(folder.File("tuner"));
        var loaded = CrossValidator.Load(folder.File("tuner"));

        Assert.Equal(
            (4, 11, 2), (loaded.GetNumFolds(), loaded.GetSeed(), loaded.GetParallelism()));
        Assert.Equal(
            stages.Select(stage => stage.ExplainParams()),
            ((Pipeline)loaded.GetEstimator()!).GetStages().Select(stage => stage.ExplainParams()));
        Assert.Equal(grid.Select(map => map.ToString()), loaded.GetEstimatorParamMaps().Select(map => map.ToString()));
        Assert.IsType<BinaryClassificationEvaluator>(loaded.GetEvaluator());
    }

    [Fact]
    public void Tuned_models_are_saved_with_every_model_that_was_kept()
    {
        using var spark = running.NewSession();
        SparkSession.SetActiveSession(spark);
        using var folder = TempFolder.Create();
        var tree = new DecisionTreeRegressor();
        var grid = new ParamGridBuilder().AddGrid(tree.MaxDepth, 0, 3).Build();
        var frame = Points.Assembled(spark);
        var split = new TrainValidationSplit().SetEstimator(tree).SetEvaluator(new RegressionEvaluator())
            .SetEstimatorParamMaps(grid).SetCollectSubModels(true).Fit(frame);
        var validated = new CrossValidator().SetEstimator(tree).SetEvaluator(new RegressionEvaluator())
            .SetEstimatorParamMaps(grid).SetNumFolds(2).SetCollectSubModels(true).Fit(frame);

        split.Save(folder.File("split"));
        validated.Save(folder.File("validated"));
        var loadedSplit = TrainValidationSplitModel.Load(folder.File("split"));
        var loaded = CrossValidatorModel.Load(folder.File("validated"));

        Assert.Equal(split.ValidationMetrics, loadedSplit.ValidationMetrics);
        Assert.Equal(
            [0, 3], loadedSplit.SubModels!.Cast<DecisionTreeRegressionModel>().Select(model => model.GetMaxDepth()));
        Assert.Equal(validated.AvgMetrics, loaded.AvgMetrics);
        Assert.Equal(2, loaded.GetNumFolds());
        Assert.Equal(
            Points.Read(validated.SubModels![1][1].Transform(frame), "prediction"),
            Points.Read(loaded.SubModels![1][1].Transform(frame), "prediction"));
        Assert.Equal(
            Points.Read(validated.Transform(frame), "prediction"), Points.Read(loaded.Transform(frame), "prediction"));
    }

    [Fact]
    public void A_model_without_an_object_of_the_jvm_is_refused()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark);
        var forest = new RandomForestRegressor().SetNumTrees(2).SetMaxDepth(2).Fit(frame);

        var thrown = Assert.Throws<UnsupportedByEngineException>(() => forest.Trees[0].Transform(frame));

        Assert.Contains("of another engine", thrown.Message, StringComparison.Ordinal);
    }

    private static PipelineStage[] Stages() =>
    [
        new StringIndexer().SetInputCol("kind").SetOutputCol("kindIndex"),
        new OneHotEncoder().SetInputCol("kindIndex").SetOutputCol("kindSlots"),
        new Bucketizer("bucketizer").SetInputCols("x1", "x2").SetOutputCols("b1", "b2")
            .SetSplitsArray([[double.NegativeInfinity, 5, 11], [0, 2, 11]]),
        new VectorAssembler().SetInputCols("x1", "x2", "kindSlots", "b1").SetOutputCol("raw"),
        new StandardScaler().SetInputCol("raw").SetOutputCol("features"),
        new GBTClassifier("gbt").SetMaxIter(3).SetMaxDepth(2).SetSeed(3),
    ];
}
