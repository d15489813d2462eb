using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>
/// The training job at small scale: two grids, the winner refitted on training and validation rows, test metrics.
/// </summary>
internal sealed class GoldenMainJob
{
    private const double Tolerance = 1e-9;

    private readonly JsonObject _case;
    private readonly JsonObject _expected;
    private readonly string _folder;

    public GoldenMainJob(string folder)
    {
        _folder = folder;
        _case = GoldenFile.Read(folder, "case.json");
        _expected = GoldenFile.Read(folder, "expected.json");
    }

    public GoldenOutcome Run(SparkSession spark)
    {
        var data = _case["data"]!.AsObject();
        var all = GoldenFrame.Load(spark, _folder, data);
        var wrong = new List<string>();
        var train = Weighted(Rows(all, "train"), wrong);
        var validation = Rows(all, "validation");
        var test = Rows(all, "test");
        var search = Search();
        var result = search.Fit(train, validation);
        CheckTrials(result, wrong);
        CheckWinners(result, test, wrong);
        var both = Weighted(Rows(all, "train", "validation"), []);
        CheckRetrained((PipelineModel)result.RefitBest(both), test, wrong);
        return new(
            "MainJob",
            _case["id"]!.GetValue<string>(),
            wrong.Count == 0 ? GoldenKind.Equal : GoldenKind.Wrong,
            string.Join("; ", wrong)
        );
    }

    private GridSearch Search()
    {
        var seed = _case["seed"]!.GetValue<long>();
        var assembler = new VectorAssembler()
            .SetInputCols(_case["features"]!.AsArray().Select(name => name!.GetValue<string>()).ToArray())
            .SetOutputCol("features");
        var forest = new RandomForestClassifier().SetWeightCol("w").SetSeed(seed);
        var boosting = new GBTClassifier().SetWeightCol("w").SetSeed(seed);
        var grids = _case["grids"]!.AsObject();
        return new GridSearch()
            .Add(
                "RandomForest",
                new Pipeline().SetStages(assembler, forest),
                GoldenStages.Maps(grids["RandomForest"]!.AsArray(), forest)
            )
            .Add(
                "GBT",
                new Pipeline().SetStages(assembler, boosting),
                GoldenStages.Maps(grids["GBT"]!.AsArray(), boosting)
            )
            .SetMetric(_case["metric"]!.GetValue<string>());
    }

    private void CheckTrials(GridSearchResult result, List<string> wrong)
    {
        var tried = _expected["tried"]!.AsArray();
        for (var i = 0; i < tried.Count; i++)
        {
            Compare(tried[i]!["validation"]!.AsObject(), result.Trials[i].Metrics, $"trial {i}", wrong);
        }

        if (result.Best.Name != _expected["winner"]!["name"]!.GetValue<string>())
        {
            wrong.Add($"the winner is {result.Best}");
        }
    }

    private void CheckWinners(GridSearchResult result, DataFrame test, List<string> wrong)
    {
        foreach (var (name, model) in _expected["models"]!.AsObject())
        {
            var metrics = Metrics(result.ModelOf(name).Transform(test));
            Compare(model!["test_metrics"]!.AsObject(), metrics, $"test metrics of {name}", wrong);
        }
    }

    private void CheckRetrained(PipelineModel model, DataFrame test, List<string> wrong)
    {
        var predictions = model.Transform(test);
        Compare(_expected["winner"]!["test_metrics_retrained"]!.AsObject(), Metrics(predictions), "retrained", wrong);
        var confusion = new MulticlassClassificationEvaluator().GetMetrics(predictions).ConfusionMatrix();
        var expected = _expected["confusion_matrix"]!.AsObject();
        double[] counts = [.. new[] { "TN", "FP", "FN", "TP" }.Select(key => expected[key]!.GetValue<double>())];
        if (!counts.SequenceEqual(confusion.SelectMany(row => row)))
        {
            wrong.Add("confusion matrix differs");
        }

        foreach (var (name, hash) in _expected["predictions"]!["sha256"]!.AsObject())
        {
            if (GoldenColumns.Hash(GoldenColumns.Read(predictions, name)) != hash!.GetValue<string>())
            {
                wrong.Add($"checksum of {name} differs");
            }
        }
    }

    private static Dictionary<string, double> Metrics(DataFrame predictions) =>
        new[] { "areaUnderROC", "areaUnderPR", "accuracy", "f1" }.ToDictionary(
            name => name,
            name => MetricEvaluators.Of(name, "label").Evaluate(predictions)
        );

    private static void Compare(
        JsonObject expected,
        IReadOnlyDictionary<string, double> actual,
        string what,
        List<string> wrong
    )
    {
        foreach (var (name, value) in expected)
        {
            if (Math.Abs(actual[name] - value!.GetValue<double>()) > Tolerance)
            {
                wrong.Add($"{what}: {name} expected {value}, got {actual[name]}");
            }
        }
    }

    private DataFrame Rows(DataFrame all, params string[] parts)
    {
        var local = (LocalRelation)all.Plan;
        var numbers = parts
            .SelectMany(part => _expected["rows"]![part]!.AsArray().Select(row => row!.GetValue<int>()))
            .Order();
        return all.With(local with { Rows = numbers.Select(row => local.Rows[row]).ToArray() });
    }

    /// <summary>The rows with class weights, those of the training part also when retraining.</summary>
    private DataFrame Weighted(DataFrame rows, List<string> wrong)
    {
        var local = (LocalRelation)rows.Plan;
        var label = local.Columns.ToList().FindIndex(column => column.Name == "label");
        var expected = _expected["class_weights"]!.AsObject();
        var weights = expected.ToDictionary(
            pair => double.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture),
            pair => pair.Value!.GetValue<double>()
        );
        foreach (var (value, weight) in weights)
        {
            var count = local.Rows.Count(row => (double)row[label]! == value);
            if (
                local.Rows.Count == _expected["train_samples"]!.GetValue<int>()
                && weight != local.Rows.Count / (2.0 * count)
            )
            {
                wrong.Add($"weight of class {value} differs");
            }
        }

        var weighted = new AttributeReference("w", new DoubleType(), false, AttributeIds.Next());
        return rows.With(
            new LocalRelation(
                [.. local.Columns, weighted],
                local.Rows.Select(row => (object?[])[.. row, weights[(double)row[label]!]]).ToArray()
            )
        );
    }
}
