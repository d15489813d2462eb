using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Spark.Gateway.Tests.ML;

[Trait("Category", "Jvm")]
public class StageTests(RunningSpark running)
{
    [Fact]
    public void A_pipeline_is_fitted_and_applied_in_the_jvm()
    {
        using var spark = running.NewSession();
        var frame = Points.Of(spark);
        var pipeline = new Pipeline().SetStages(
            new StringIndexer().SetInputCol("kind").SetOutputCol("kindIndex"),
            new VectorAssembler().SetInputCols("x1", "x2", "kindIndex").SetOutputCol("features"),
            new RandomForestClassifier().SetNumTrees(5).SetMaxDepth(3).SetSeed(7).SetWeightCol("w"));

        var model = pipeline.Fit(frame);
        var scored = model.Transform(frame);

        Assert.Equal(
            ["kindIndex", "features", "rawPrediction", "probability", "prediction"],
            scored.Plan.Output.Skip(6).Select(column => column.Name));
        Assert.Equal(["0", "1", "2", "3"], ((StringIndexerModel)model.Stages[0]).Labels);
        var forest = (RandomForestClassificationModel)model.Stages[2];
        Assert.Equal(5, forest.Trees.Count);
        Assert.Equal(3, forest.NumFeatures);
        Assert.Equal(2, forest.NumClasses);
        Assert.Equal(1.0, forest.FeatureImportances.ToArray().Sum(), 12);
        Assert.Contains("If (feature", forest.ToDebugString, StringComparison.Ordinal);
        var pairs = Points.Read(scored, "prediction").Zip(Points.Read(scored, "label"));
        var hits = pairs.Count(pair => pair.First == pair.Second);
        Assert.InRange(hits, 160, 200);
        Assert.Equal(200, scored.Filter("probability IS NOT NULL AND prediction IN (0, 1)").Count());
    }

    [Fact]
    public void Values_set_on_a_model_reach_its_object()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark);
        var model = new LogisticRegression().SetMaxIter(5).Fit(frame);

        var scored = model.SetPredictionCol("guess").SetThreshold(1.0).Transform(frame);

        Assert.Contains("guess", scored.Columns());
        Assert.All(Points.Read(scored, "guess"), guess => Assert.Equal(0.0, guess));
        Assert.Equal(2, model.Coefficients.Size);
    }

    [Fact]
    public void Missing_and_taken_columns_are_named_before_the_jvm_is_asked()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark);

        var missing = Assert.Throws<AnalysisException>(
            () => new DecisionTreeClassifier().SetLabelCol("lable").Fit(frame));
        var taken = Assert.Throws<AnalysisException>(
            () => new Bucketizer().SetInputCol("x1").SetOutputCol("label").SetSplits(0, 5, 20).Transform(frame));
        var refused = Assert.Throws<AnalysisException>(
            () => new VectorAssembler().SetInputCols("x1", "kind").SetOutputCol("v").Transform(frame));

        var unset = Assert.Throws<InvalidOperationException>(
            () => new VectorAssembler("va").SetOutputCol("v").Transform(frame));

        Assert.Equal("Param 'inputCols' of 'va' has no value and no default. Set it first.", unset.Message);
        Assert.Contains("Column 'lable' does not exist.", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'label'?", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Column 'label' exists already.", taken.Message, StringComparison.Ordinal);
        Assert.Contains("Data type string of column kind is not supported", refused.Message, StringComparison.Ordinal);
    }
}
