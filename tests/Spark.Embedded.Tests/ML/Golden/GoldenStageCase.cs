using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>A case that fits stages in a row and looks at what they make of all rows.</summary>
internal sealed class GoldenStageCase
{
    private readonly JsonObject _case;
    private readonly JsonObject _expected;
    private readonly string _folder;
    private readonly List<string> _wrong = [];
    private IMachineLearning? _learning;

    public GoldenStageCase(string folder)
    {
        _folder = folder;
        _case = GoldenFile.Read(folder, "case.json");
        _expected = GoldenFile.Read(folder, "expected.json");
    }

    public GoldenOutcome Run(SparkSession spark)
    {
        var family = _case["family"]!.GetValue<string>();
        var id = _case["id"]!.GetValue<string>();
        _learning = spark.Engine.MachineLearning;
        var described = _case["stages"]!.AsArray();
        if (GoldenStages.Refusal(described) is { } reason)
        {
            return new(family, id, GoldenKind.Refused, reason);
        }

        var data = _case["data"]!.AsObject();
        var all = GoldenFrame.Load(spark, _folder, data);
        var train = GoldenFrame.Train(all, _case["train"]!);
        var last = FitAll(described, ref train, ref all);
        Check(last, all);
        return _wrong.Count == 0
            ? new(family, id, GoldenKind.Equal, string.Empty)
            : new(family, id, GoldenKind.Wrong, string.Join("; ", _wrong));
    }

    private static Transformer FitAll(JsonArray described, ref DataFrame train, ref DataFrame all)
    {
        Transformer? last = null;
        foreach (var description in described)
        {
            var stage = GoldenStages.Make(description!.AsObject());
            last = stage is Estimator estimator
                ? estimator.FitAny(train, null, CancellationToken.None)
                : (Transformer)stage;
            train = last.Transform(train);
            all = last.Transform(all);
        }

        return last!;
    }

    private void Check(Transformer last, DataFrame all)
    {
        if (last is ITreeModel model)
        {
            CheckTrees((Model)last, model.Content);
        }

        if (last is LogisticRegressionModel regression)
        {
            _wrong.AddRange(GoldenLogistic.Differences(_folder, _expected, regression, all));
        }

        foreach (var (name, metadata) in _expected["metadata"]?.AsObject() ?? [])
        {
            var column = all.Plan.Output.FirstOrDefault(column => column.Name == name);
            if (!JsonNode.DeepEquals(column?.Metadata ?? [], metadata))
            {
                _wrong.Add(
                    $"metadata of {name}: expected {metadata!.ToJsonString()}, got {column?.Metadata?.ToJsonString()}"
                );
            }
        }

        foreach (var (name, type) in _expected["types"]?.AsObject() ?? [])
        {
            var actual = all.Plan.Output.FirstOrDefault(column => column.Name == name)?.Type;
            var shown = actual?.SimpleString.Replace("integer", "int", StringComparison.Ordinal);
            if (shown != type!.GetValue<string>())
            {
                _wrong.Add($"type of {name}: expected {type}, got {shown}");
            }
        }

        CheckHashes(all);
        CheckValues(all);
    }

    private void CheckTrees(Model last, TreeContent content)
    {
        if (IsListed("model.structure"))
        {
            return;
        }

        var folder = Path.Combine(_folder, "model");
        if (Directory.Exists(folder) && GoldenModel.Difference(_learning!.Load(folder), content) is { } difference)
        {
            _wrong.Add(difference);
        }

        if (content.Trees.Sum(tree => tree.NodeCount) != _expected["nodes"]!.GetValue<int>())
        {
            _wrong.Add($"nodes: expected {_expected["nodes"]}, got {content.Trees.Sum(tree => tree.NodeCount)}");
        }

        if (_expected["toDebugString"]?.GetValue<string>() is { } text)
        {
            var actual = DebugText.Of(last, content, !_expected.ContainsKey("trees"));
            if (WithoutUid(actual) != WithoutUid(text))
            {
                _wrong.Add("toDebugString differs");
            }
        }

        if (_expected["featureImportances"] is JsonObject importances)
        {
            CheckImportances(
                importances,
                Importances.Of(content, !last.JvmClass.Contains(".GBT", StringComparison.Ordinal))
            );
        }
    }

    private void CheckImportances(JsonObject expected, SparseVector actual)
    {
        var indices = expected["indices"]!.AsArray().Select(value => value!.GetValue<int>()).ToArray();
        var values = expected["values"]!.AsArray().Select(value => value!.GetValue<double>()).ToArray();
        var isEqual =
            indices.SequenceEqual(actual.Indices)
            && values
                .Zip(actual.Values)
                .All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12 * Math.Abs(pair.First));
        if (!isEqual)
        {
            _wrong.Add("featureImportances differ");
        }
    }

    private void CheckHashes(DataFrame all)
    {
        if (_expected["predictions"]?["sha256"] is not JsonObject hashes)
        {
            return;
        }

        foreach (var (name, hash) in hashes)
        {
            var isDecided = IsListed("predictions") || IsListed(name);
            if (isDecided && GoldenColumns.Hash(GoldenColumns.Read(all, name)) != hash!.GetValue<string>())
            {
                _wrong.Add($"checksum of {name} differs");
            }
        }
    }

    private void CheckValues(DataFrame all)
    {
        if (_expected["values"] is not JsonObject values)
        {
            return;
        }

        var names = values["columns"]!.AsArray().Select(name => name!.GetValue<string>()).ToArray();
        var columns = names.Select(name => GoldenColumns.Read(all, name)).ToArray();
        var rows = values["rows"]!.AsArray();
        for (var row = 0; row < rows.Count && _wrong.Count < 3; row++)
        {
            for (var i = 0; i < names.Length; i++)
            {
                var expected = rows[row]!.AsArray()[i];
                if (row >= columns[i].Count || !GoldenColumns.IsEqual(expected, columns[i], row))
                {
                    _wrong.Add(
                        $"row {row} of {names[i]}: expected {expected?.ToJsonString()}, got "
                            + (row < columns[i].Count ? GoldenColumns.Show(columns[i], row) : "no row")
                    );
                }
            }
        }
    }

    private bool IsListed(string what) => _case["exact"]!.AsArray().Any(item => item!.GetValue<string>() == what);

    private static string WithoutUid(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "uid ?= ?[^,]+", "uid");
}
