using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Fitting;

/// <summary>Fitting many combinations at once gives what fitting each alone gives.</summary>
public class FitEachTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Forests_fitted_together_equal_forests_fitted_alone()
    {
        var forest = new RandomForestClassifier().SetSeed(5).SetWeightCol("w");
        AssertEqual(
            forest,
            new ParamGridBuilder()
                .AddGrid(forest.NumTrees, 3, 5)
                .AddGrid(forest.MaxDepth, 2, 6)
                .AddGrid(forest.FeatureSubsetStrategy, "sqrt", "log2", "all")
                .Build()
        );
    }

    [Fact]
    public void Boosted_trees_fitted_together_equal_those_fitted_alone()
    {
        var boosting = new GBTClassifier().SetSeed(5);
        AssertEqual(
            boosting,
            new ParamGridBuilder()
                .AddGrid(boosting.MaxIter, 2, 5)
                .AddGrid(boosting.StepSize, 0.1, 0.3)
                .AddGrid(boosting.MaxBins, 8, 32)
                .Build()
        );
    }

    [Fact]
    public void Pipelines_fitted_together_equal_pipelines_fitted_alone()
    {
        var tree = new DecisionTreeClassifier();
        var pipeline = new Pipeline().SetStages(
            new StandardScaler().SetInputCol("features").SetOutputCol("scaled"),
            tree.SetFeaturesCol("scaled")
        );
        AssertEqual(
            pipeline,
            new ParamGridBuilder().AddGrid(tree.MaxDepth, 1, 4).AddGrid(tree.MinInstancesPerNode, 1, 20).Build()
        );
    }

    [Fact]
    public void Maps_may_change_the_columns_that_are_read()
    {
        var tree = new DecisionTreeClassifier();
        AssertEqual(tree, [new ParamMap().Put(tree.WeightCol, "w"), new ParamMap().Put(tree.MaxDepth, 2)]);
    }

    private void AssertEqual(Estimator estimator, ParamMap[] maps)
    {
        var frame = new VectorAssembler()
            .SetInputCols("x1", "x2")
            .SetOutputCol("features")
            .Transform(Rows.Points(_spark));
        var together = new Model[maps.Length];
        estimator.FitEach(frame, maps, (index, model) => together[index] = model, CancellationToken.None);

        for (var i = 0; i < maps.Length; i++)
        {
            var alone = estimator.FitAny(frame, maps[i], CancellationToken.None);

            Assert.Equal(Nodes(alone), Nodes(together[i]));
        }
    }

    private static IEnumerable<double[]> Nodes(Model model)
    {
        var content = ((ITreeModel)(model is PipelineModel pipeline ? pipeline.Stages[^1] : model)).Content;
        return content.Trees.SelectMany(tree =>
            new[] { tree.Prediction, tree.Gain, tree.Impurity, tree.Stats, tree.Threshold }
        );
    }
}
