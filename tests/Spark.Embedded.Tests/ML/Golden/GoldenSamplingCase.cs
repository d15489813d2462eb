using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using Spark.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>The case that lists which rows samples, splits and folds hold.</summary>
internal sealed class GoldenSamplingCase(string folder)
{
    private readonly JsonObject _case = GoldenFile.Read(folder, "case.json");
    private readonly JsonObject _expected = GoldenFile.Read(folder, "expected.json");

    public IEnumerable<GoldenOutcome> Run(SparkSession spark)
    {
        var frame = GoldenFrame.Load(spark, folder, _case["data"]!.AsObject());
        yield return Check("randomSplit", draw => SplitDifference(draw, frame));
        yield return Check(
            "sample",
            draw =>
                Difference(
                    frame.Sample(Number(draw, "fraction"), draw["withReplacement"]!.GetValue<bool>(), Seed(draw)),
                    draw["size"]!,
                    draw["rows"]!
                )
        );
        yield return Check("kFold", draw => FoldDifference(draw, frame));
        yield return Check(
            "sampleBy",
            draw =>
                Difference(
                    frame
                        .Stat()
                        .SampleBy(
                            draw["column"]!.GetValue<string>(),
                            draw["fractions"]!
                                .AsObject()
                                .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<double>()),
                            Seed(draw)
                        ),
                    draw["size"]!,
                    draw["rows"]!
                )
        );
        yield return Check("rand", draw => ValueDifference(draw, frame.Select(Rand(Seed(draw)).As("u"))));
        yield return Check("randn", draw => ValueDifference(draw, frame.Select(Randn(Seed(draw)).As("u"))));
    }

    private GoldenOutcome Check(string kind, Func<JsonObject, string?> difference)
    {
        var draws = _expected[kind]!.AsArray();
        var wrong = draws
            .Select(draw => difference(draw!.AsObject()) is { } text ? $"{Describe(draw)}: {text}" : null)
            .OfType<string>()
            .ToArray();
        return new(
            "Sampling",
            $"{kind} ({draws.Count} draws)",
            wrong.Length == 0 ? GoldenKind.Equal : GoldenKind.Wrong,
            string.Join("; ", wrong.Take(3))
        );
    }

    private static string Describe(JsonNode draw) =>
        string.Join(
            " ",
            draw.AsObject().Where(pair => pair.Value is JsonValue).Select(pair => $"{pair.Key}={pair.Value}")
        );

    private static string? SplitDifference(JsonObject draw, DataFrame frame)
    {
        var shaped = draw["frame"]!.GetValue<string>() switch
        {
            "descending-number" => frame.Select(Expr("-i as neg"), Col("i")),
            "vector-first" => new VectorAssembler()
                .SetInputCols("x1", "x2")
                .SetOutputCol("features")
                .Transform(frame)
                .Select("features", "c5", "m4", "i"),
            _ => frame.Select(draw["columns"]!.AsArray().Select(name => Col(name!.GetValue<string>())).ToArray()),
        };
        var parts = shaped.RandomSplit(
            draw["weights"]!.AsArray().Select(weight => weight!.GetValue<double>()).ToArray(),
            Seed(draw)
        );
        return parts
            .Select((part, i) => Difference(part, draw["sizes"]![i]!, draw["rows"]![i]!))
            .FirstOrDefault(text => text is not null);
    }

    private static string? FoldDifference(JsonObject draw, DataFrame frame)
    {
        var count = draw["k"]!.GetValue<int>();
        var folds = frame.Session.Engine.MachineLearning.Folds(
            new FoldRequest(count, Seed(draw), string.Empty),
            frame.Plan
        );
        return folds
            .Select(
                (fold, i) => Difference(frame.With(fold.Validation), draw["sizes"]![i]!, draw["validationRows"]![i]!)
            )
            .FirstOrDefault(text => text is not null);
    }

    private static string? Difference(DataFrame part, JsonNode size, JsonNode rows)
    {
        var column = (PrimitiveVector<long>)GoldenColumns.Read(part, "i");
        var expected = rows.AsArray().Select(row => row!.GetValue<long>()).ToArray();
        return column.Count == size.GetValue<int>() && column.Values.Take(expected.Length).SequenceEqual(expected)
            ? null
            : $"expected {size} rows from {expected.FirstOrDefault()}, got {column.Count}";
    }

    private static string? ValueDifference(JsonObject draw, DataFrame frame)
    {
        var column = GoldenColumns.Read(frame, "u");
        var expected = draw["values"]!.AsArray();
        return Enumerable.Range(0, expected.Count).All(row => GoldenColumns.IsEqual(expected[row], column, row))
            ? null
            : "values differ";
    }

    private static double Number(JsonObject draw, string key) => draw[key]!.GetValue<double>();

    private static long Seed(JsonObject draw) => draw["seed"]!.GetValue<long>();
}
