using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Spark.Gateway.Tests.ML;

[Trait("Category", "Jvm")]
public class EvaluatingTests(RunningSpark running)
{
    [Fact]
    public void Metrics_of_the_jvm_equal_those_of_collected_columns()
    {
        using var spark = running.NewSession();
        var frame = Points.Assembled(spark);
        var scored = new DecisionTreeClassifier().SetMaxDepth(3).Fit(frame).Transform(frame);
        var area = new BinaryClassificationEvaluator();
        var share = new MulticlassClassificationEvaluator().SetMetricName("accuracy");

        var values = spark.Engine.MachineLearning.Evaluate([area, share], scored.Plan, CancellationToken.None);

        var metrics = share.GetMetrics(scored);
        Assert.Equal(metrics.Accuracy, values[1], 12);
        Assert.Equal(area.GetMetrics(scored).AreaUnderROC(), values[0], 12);
        Assert.Equal(200, metrics.ConfusionMatrix().Sum(row => row.Sum()));
    }

    [Fact]
    public void Empty_frames_and_nulls_are_named()
    {
        using var spark = running.NewSession();
        var frame = spark.Sql("SELECT id, IF(id = 2, NULL, 1.0D) AS prediction, 1.0D AS label FROM range(4)");
        var evaluator = new RegressionEvaluator();

        var empty = Assert.Throws<EngineException>(() => evaluator.Evaluate(frame.Filter("id > 9")));
        var nulls = Assert.Throws<EngineException>(() => Points.Read(frame.Coalesce(1), "prediction"));

        Assert.Equal("The frame has no rows to evaluate. Check the filters before it.", empty.Message);
        Assert.Equal(
            "Column 'prediction' is null in 1 of 4 rows, first in row 3. Leave these rows out before evaluating.",
            nulls.Message);
    }

    [Fact]
    public void Fingerprints_tell_names_values_and_order()
    {
        using var spark = running.NewSession();
        string Of(string query) => spark.Engine.MachineLearning.Fingerprint(
            spark.Sql(query).Coalesce(1).Plan, CancellationToken.None);
        const string Query = "SELECT id, id % 3 AS x, array(id, NULL) AS a, map('k', id) AS m FROM range(9)";
        var first = Of(Query);

        Assert.Equal(first, Of(Query));
        Assert.NotEqual(first, Of(Query.Replace("AS x", "AS y", StringComparison.Ordinal)));
        Assert.NotEqual(first, Of(Query.Replace("% 3", "% 4", StringComparison.Ordinal)));
        Assert.NotEqual(first, Of(Query.Replace("(id, NULL)", "(NULL, id)", StringComparison.Ordinal)));
        Assert.NotEqual(first, Of(Query + " ORDER BY id DESC"));
    }

    [Fact]
    public void Folds_divide_the_rows()
    {
        using var spark = running.NewSession();
        var frame = Points.Of(spark);

        var folds = spark.Engine.MachineLearning.Folds(new FoldRequest(3, 5, string.Empty), frame.Plan);
        var named = spark.Engine.MachineLearning.Folds(new FoldRequest(3, 5, "fold"), frame.Plan);

        Assert.All(folds, fold => Assert.Equal(200, Count(fold.Training) + Count(fold.Validation)));
        Assert.Equal(200, folds.Sum(fold => Count(fold.Validation)));
        Assert.Equal([67, 67, 66], named.Select(fold => Count(fold.Validation)));

        long Count(Spark.Plans.LogicalPlan plan) => frame.With(plan).Count();
    }

    [Fact]
    public void Defaults_of_every_stage_are_those_of_the_jvm()
    {
        foreach (var made in StageClasses.All("uid"))
        {
            using var own = running.Java.New(made.JvmClass, made.Uid());
            foreach (var param in made.Declared)
            {
                using var javaParam = own.Call("getParam", param.Name);
                using var value = own.Call("getDefault", javaParam);
                var isDefined = value.Call<bool>("isDefined");
                var given = made.DefaultValues.GetValueOrDefault(param.Name);

                Assert.True(isDefined == given is not null, $"{made.JvmClass} {param.Name}");
                if (given is not null)
                {
                    var text = javaParam.Call<string>("jsonEncode", value.Call<object>("get"));
                    Assert.Equal($"{param.Name} {text}", $"{param.Name} {param.Encode(given).ToJsonString()}");
                }
            }
        }
    }
}
