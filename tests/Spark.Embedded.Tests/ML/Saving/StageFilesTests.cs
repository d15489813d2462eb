using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.ML.Saving;

/// <summary>What is saved comes back as it was.</summary>
public class StageFilesTests
{
    private readonly SparkSession _spark = MLSessions.New();

    public static TheoryData<string> Learners() =>
        ["tree", "forest", "boosting", "logistic", "treeRegressor", "forestRegressor", "boostedRegressor"];

    [Theory]
    [MemberData(nameof(Learners))]
    public void Pipeline_with_a_learner_predicts_the_same_after_loading(string learner)
    {
        using var folder = TempFolder.Create();
        var frame = Frame();
        var model = Pipeline(Learner(learner)).Fit(frame);

        model.Save(folder.File("model"));
        var loaded = PipelineModel.Load(folder.File("model"));

        Assert.Equal(model.Stages.Select(stage => stage.Uid()), loaded.Stages.Select(stage => stage.Uid()));
        Assert.Equal(
            model.Stages.Select(stage => stage.ExplainParams()),
            loaded.Stages.Select(stage => stage.ExplainParams())
        );
        Assert.Equal(
            Rows.Texts(model.Transform(frame), "prediction"),
            Rows.Texts(loaded.Transform(frame), "prediction")
        );
    }

    [Fact]
    public void Model_that_cannot_be_saved_leaves_the_one_before_it()
    {
        using var folder = TempFolder.Create();
        var path = folder.File("model");
        new Pipeline("kept").SetStages(new VectorAssembler()).Save(path);
        var unsavable = new Pipeline("broken").SetStages(new VectorAssembler(new string('x', 300)));

        var thrown = Assert.Throws<EngineException>(() => unsavable.Write().Overwrite().Save(path));

        Assert.StartsWith($"'{path}' cannot be written: ", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("kept", Microsoft.Spark.ML.Pipeline.Load(path).Uid());
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Nodes_come_back_bit_for_bit()
    {
        using var folder = TempFolder.Create();
        var forest = (RandomForestClassificationModel)Pipeline(Learner("forest")).Fit(Frame()).Stages[^1];

        forest.Save(folder.File("forest"));
        var loaded = RandomForestClassificationModel.Load(folder.File("forest"));

        Assert.Null(Golden.GoldenModel.Difference(loaded, ((ITreeModel)forest).Content));
        Assert.Equal(forest.ToDebugString, loaded.ToDebugString);
        Assert.Equal(forest.FeatureImportances, loaded.FeatureImportances);
    }

    [Fact]
    public void Unfitted_pipeline_comes_back_with_its_stages()
    {
        using var folder = TempFolder.Create();
        var pipeline = Pipeline(Learner("forest"));

        pipeline.Save(folder.File("pipeline"));

        Assert.Equal(
            pipeline.GetStages().Select(stage => stage.ExplainParams()),
            Microsoft
                .Spark.ML.Pipeline.Load(folder.File("pipeline"))
                .GetStages()
                .Select(stage => stage.ExplainParams())
        );
    }

    [Fact]
    public void Tuned_model_comes_back_with_metrics_maps_and_submodels()
    {
        using var folder = TempFolder.Create();
        var tree = new DecisionTreeClassifier();
        var tuner = new TrainValidationSplit()
            .SetEstimator(Pipeline(tree))
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(tree.MaxDepth, 1, 3).Build())
            .SetEvaluator(new BinaryClassificationEvaluator())
            .SetCollectSubModels(true);
        var model = tuner.Fit(Frame());

        tuner.Save(folder.File("tuner"));
        model.Save(folder.File("model"));
        var loaded = TrainValidationSplitModel.Load(folder.File("model"));

        Assert.Equal(model.ValidationMetrics, loaded.ValidationMetrics);
        Assert.Equal(
            model.GetEstimatorParamMaps().Select(map => map.ToString()),
            loaded.GetEstimatorParamMaps().Select(map => map.ToString())
        );
        Assert.Equal(2, loaded.SubModels!.Count);
        Assert.Equal(
            ["maxDepth=1", "maxDepth=3"],
            TrainValidationSplit.Load(folder.File("tuner")).GetEstimatorParamMaps().Select(map => map.ToString())
        );
    }

    [Fact]
    public void Folder_that_exists_is_kept_unless_overwriting_is_asked_for()
    {
        using var folder = TempFolder.Create();
        var path = folder.File("evaluator");
        new BinaryClassificationEvaluator().Save(path);

        var thrown = Assert.Throws<IOException>(() => new BinaryClassificationEvaluator().Save(path));
        new RegressionEvaluator().Write().Overwrite().Save(path);

        Assert.Equal(
            $"'{path}' exists already. Save to another folder, or replace it with 'Write().Overwrite().Save(…)'.",
            thrown.Message
        );
        Assert.Equal("rmse", RegressionEvaluator.Load(path).GetMetricName());
    }

    [Fact]
    public void Loading_as_another_class_names_the_right_one()
    {
        using var folder = TempFolder.Create();
        new BinaryClassificationEvaluator().Save(folder.File("evaluator"));

        var thrown = Assert.Throws<FormatException>(() =>
            RandomForestClassificationModel.Load(folder.File("evaluator"))
        );

        Assert.Equal(
            $"'{folder.File("evaluator")}' holds a 'BinaryClassificationEvaluator', not a "
                + "'RandomForestClassificationModel'. "
                + "Use 'BinaryClassificationEvaluator.Load'.",
            thrown.Message
        );
    }

    [Fact]
    public void Folder_without_metadata_is_no_stage()
    {
        using var folder = TempFolder.Create();

        var thrown = Assert.Throws<DirectoryNotFoundException>(() => PipelineModel.Load(folder.File("nothing")));

        Assert.StartsWith(
            $"'{folder.File("nothing")}' holds no saved stage:",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    private DataFrame Frame() =>
        Rows.Points(_spark, 150)
            .WithColumn("c", Microsoft.Spark.Sql.Functions.Expr("case when x1 > 5 then 'high' else 'low' end"));

    private static Pipeline Pipeline(PipelineStage learner) =>
        new Pipeline().SetStages(
            new StringIndexer().SetInputCol("c").SetOutputCol("ix"),
            new OneHotEncoder().SetInputCol("ix").SetOutputCol("oh"),
            new Imputer().SetInputCols("x1").SetOutputCols("x1f"),
            new Bucketizer()
                .SetInputCol("x2")
                .SetOutputCol("x2b")
                .SetSplits(double.NegativeInfinity, 2, 5, double.PositiveInfinity),
            new VectorAssembler().SetInputCols("x1f", "x2", "x2b", "ix", "oh").SetOutputCol("raw"),
            new StandardScaler().SetInputCol("raw").SetOutputCol("scaled"),
            new MinMaxScaler().SetInputCol("raw").SetOutputCol("ranged"),
            new VectorIndexer().SetInputCol("raw").SetOutputCol("features").SetMaxCategories(4),
            learner
        );

    private static PipelineStage Learner(string name) =>
        name switch
        {
            "tree" => new DecisionTreeClassifier().SetThresholds(0.4, 0.6),
            "forest" => new RandomForestClassifier().SetNumTrees(4).SetMaxDepth(6),
            "boosting" => new GBTClassifier().SetMaxIter(3).SetStepSize(0.25),
            "logistic" => new LogisticRegression().SetRegParam(0.1),
            "treeRegressor" => new DecisionTreeRegressor(),
            "forestRegressor" => new RandomForestRegressor().SetNumTrees(3),
            _ => new GBTRegressor().SetMaxIter(3),
        };
}
