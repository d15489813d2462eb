using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>A case that evaluates many metrics on one frame.</summary>
internal sealed class GoldenEvaluatorCase(string folder)
{
    private const double Tolerance = 1e-12;

    private readonly JsonObject _case = GoldenFile.Read(folder, "case.json");
    private readonly JsonObject _expected = GoldenFile.Read(folder, "expected.json");

    public GoldenOutcome Run(SparkSession spark)
    {
        var id = _case["id"]!.GetValue<string>();
        var described = _expected["evaluators"]!.AsArray();
        if (GoldenStages.Refusal(described) is { } reason)
        {
            return new("Evaluator", id, GoldenKind.Refused, reason);
        }

        var frame = new VectorAssembler()
            .SetInputCols("p0", "p1", "p2")
            .SetOutputCol("probability")
            .Transform(GoldenFrame.Load(spark, folder, _case["data"]!.AsObject()));
        if (_case["frame"]!.GetValue<string>().Contains("label = 1.0", StringComparison.Ordinal))
        {
            frame = frame.WithColumn("label", Lit(1.0));
        }

        var wrong = described.Select(evaluator => Check(evaluator!.AsObject(), frame)).OfType<string>().ToArray();
        return new("Evaluator", id, wrong.Length == 0 ? GoldenKind.Equal : GoldenKind.Wrong, string.Join("; ", wrong));
    }

    private static string? Check(JsonObject described, DataFrame frame)
    {
        var evaluator = (Evaluator)GoldenStages.Make(described);
        var expected = described["value"]!.GetValue<double>();
        var actual = evaluator.Evaluate(frame);
        var isEqual = Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected)
            && evaluator.IsLargerBetter == described["isLargerBetter"]!.GetValue<bool>();
        return isEqual ? null : $"{described["params"]!.ToJsonString()}: expected {expected}, got {actual}";
    }
}
