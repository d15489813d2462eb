using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>A case that tunes an estimator.</summary>
internal sealed class GoldenTuningCase(string folder)
{
    private const double Tolerance = 1e-9;

    private readonly JsonObject _case = GoldenFile.Read(folder, "case.json");
    private readonly JsonObject _expected = GoldenFile.Read(folder, "expected.json");

    public GoldenOutcome Run(SparkSession spark)
    {
        var id = _case["id"]!.GetValue<string>();
        if (!_case.ContainsKey("tuner"))
        {
            return Outcome(id, GridDifferences());
        }

        if (GoldenStages.Refusal([_case["estimator"], _case["evaluator"]]) is { } reason)
        {
            return new("Tuning", id, GoldenKind.Refused, reason);
        }

        var estimator = (Estimator)GoldenStages.Make(_case["estimator"]!.AsObject());
        var maps = GoldenStages.Maps(_case["paramMaps"]!.AsArray(), estimator);
        var evaluator = (Evaluator)GoldenStages.Make(_case["evaluator"]!.AsObject());
        var frame = Frame(spark);
        Model model;
        double[] metrics;
        switch (GoldenStages.Make(_case["tuner"]!.AsObject()))
        {
            case CrossValidator tuner:
                tuner.SetEstimator(estimator).SetEstimatorParamMaps(maps).SetEvaluator(evaluator);
                var validated = tuner.Fit(frame);
                (model, metrics) = (validated.BestModel, validated.AvgMetrics);
                break;
            case var other:
                var split = (TrainValidationSplit)other;
                split.SetEstimator(estimator).SetEstimatorParamMaps(maps).SetEvaluator(evaluator);
                var chosen = split.Fit(frame);
                (model, metrics) = (chosen.BestModel, chosen.ValidationMetrics);
                break;
        }

        return Outcome(id, Differences(model, metrics).ToArray());
    }

    private static GoldenOutcome Outcome(string id, string[] wrong) =>
        new("Tuning", id, wrong.Length == 0 ? GoldenKind.Equal : GoldenKind.Wrong, string.Join("; ", wrong));

    private IEnumerable<string> Differences(Model model, double[] metrics)
    {
        var expected = _expected["metrics"]!.AsArray().Select(value => value!.GetValue<double>()).ToArray();
        if (expected.Zip(metrics).Any(pair => Math.Abs(pair.First - pair.Second) > Tolerance))
        {
            yield return $"metrics: expected {string.Join(", ", expected)}, got {string.Join(", ", metrics)}";
        }

        foreach (var (name, value) in _expected["best"]!.AsObject())
        {
            if (
                model.GetParam(name).Encode(model.GetOrDefault(model.GetParam(name))!).ToJsonString()
                != value!.ToJsonString()
            )
            {
                yield return $"best {name} differs";
            }
        }

        if (
            model is ITreeModel trees
            && trees.Content.Trees.Sum(tree => tree.NodeCount) != _expected["bestNodes"]!.GetValue<int>()
        )
        {
            yield return "nodes of the best model differ";
        }
    }

    /// <summary>Grids hold the same maps; the JVM lists them in the order of hashes.</summary>
    private string[] GridDifferences() =>
        _expected["grids"]!
            .AsArray()
            .Where(grid =>
            {
                var forest = GoldenStages.Make(
                    new JsonObject
                    {
                        ["class"] = "org.apache.spark.ml.classification.RandomForestClassifier",
                        ["params"] = new JsonObject(),
                    }
                );
                var listed = grid!["jvm"]!.AsArray();
                var builder = new ParamGridBuilder();
                foreach (var name in grid["added"]!.AsArray().Select(name => name!.GetValue<string>()))
                {
                    var values = listed.Select(map => map![name]!.GetValue<int>()).Distinct().ToArray();
                    builder.AddGrid(forest.Typed<int>(name), values);
                }

                var built = builder.Build().Select(Shown).ToHashSet(StringComparer.Ordinal);
                return !built.SetEquals(
                    listed.Select(map =>
                        string.Join(
                            ",",
                            map!
                                .AsObject()
                                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                                .Select(pair => $"{pair.Key}={pair.Value}")
                        )
                    )
                );
            })
            .Select(grid => $"grid of {grid!["added"]} differs")
            .ToArray();

    private static string Shown(ParamMap map) =>
        string.Join(
            ",",
            map.ToSeq().OrderBy(pair => pair.Param.Name, StringComparer.Ordinal).Select(pair => pair.ToString())
        );

    private DataFrame Frame(SparkSession spark)
    {
        var frame = GoldenFrame.Load(spark, folder, _case["data"]!.AsObject());
        if (_case["note"]?.GetValue<string>().StartsWith("fold =", StringComparison.Ordinal) == true)
        {
            frame = frame.WithColumn("fold", Expr("cast((7 * i) % 4 as int)"));
        }

        var names = _case["features"]!.AsArray().Select(name => name!.GetValue<string>()).ToArray();
        return new VectorAssembler().SetInputCols(names).SetOutputCol("features").Transform(frame.Drop("i"));
    }
}
