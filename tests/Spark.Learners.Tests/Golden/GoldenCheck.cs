using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Golden;

/// <summary>Compares a fitted model with what Spark got, and lists what differs.</summary>
internal static class GoldenCheck
{
    public static List<string> Differences(GoldenCase golden, TreeEnsemble model)
    {
        var differences = new List<string>();
        var expected = golden.Expected;
        CompareNumber(differences, "nodes", expected.GetProperty("nodes").GetInt32(), model.NodeCount);
        if (expected.TryGetProperty("trees", out var trees))
        {
            CompareNumber(differences, "trees", trees.GetInt32(), model.Trees.Length);
        }

        if (expected.TryGetProperty("depth", out var depth))
        {
            CompareNumber(differences, "depth", depth.GetInt32(), model.Trees[0].Depth);
        }

        if (expected.TryGetProperty("toDebugString", out var text))
        {
            var body = text.GetString()!;
            body = body[(body.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            if (body.TrimEnd() != DebugText.Of(model).TrimEnd())
            {
                differences.Add("toDebugString");
            }
        }

        CompareImportances(differences, expected.GetProperty("featureImportances"), model);
        ComparePredictions(differences, golden, model);
        return differences;
    }

    private static void CompareImportances(List<string> differences, JsonElement expected, TreeEnsemble model)
    {
        var actual = FeatureImportances.Of(model);
        var indices = expected.GetProperty("indices").EnumerateArray().Select(item => item.GetInt32()).ToArray();
        var values = expected.GetProperty("values").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        if (!indices.SequenceEqual(FeatureImportances.UsedFeatures(model)))
        {
            differences.Add("features used");
            return;
        }

        // Spark adds the gains in the order of a hash map, so the last bits are its own.
        if (indices.Where((feature, i) => Math.Abs(actual[feature] - values[i]) > 1e-12 * Math.Abs(values[i])).Any())
        {
            differences.Add("featureImportances");
        }
    }

    private static void ComparePredictions(List<string> differences, GoldenCase golden, TreeEnsemble model)
    {
        var wanted = golden.Expected.GetProperty("predictions").GetProperty("sha256").EnumerateObject()
            .ToDictionary(column => column.Name, column => column.Value.GetString());
        var columns = ScoreColumns.Prediction | ScoreColumns.Leaves
            | (golden.IsClassifier ? ScoreColumns.Raw | ScoreColumns.Probability : ScoreColumns.None)
            | (wanted.ContainsKey("variance") ? ScoreColumns.Variance : ScoreColumns.None);
        var scores = new Scorer(model).Score(golden.AllRows, columns, golden.Thresholds);
        CompareNumber(
            differences,
            "rows",
            golden.Expected.GetProperty("predictions").GetProperty("rows").GetInt32(),
            scores.RowCount);
        foreach (var (name, sha) in wanted)
        {
            var values = name switch
            {
                "rawPrediction" => scores.Raw,
                "probability" => scores.Probability,
                "prediction" => scores.Prediction,
                "leaf" => scores.Leaves,
                "variance" => scores.Variance,
                _ => throw new NotSupportedException($"Column '{name}' is not known."),
            };
            if (Sha256(values) != sha)
            {
                differences.Add(name);
            }
        }
    }

    public static string Sha256(double[] values) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan())));

    private static void CompareNumber(List<string> differences, string what, int expected, int actual)
    {
        if (expected != actual)
        {
            differences.Add($"{what} {actual} instead of {expected}");
        }
    }
}
