using System.Security.Cryptography;
using FakeTools;

namespace Launcher.Tests;

/// <summary>Pretended notebooks that the tests share.</summary>
internal static class Plays
{
    public const string Data = "1,2\n";

    /// <summary>Trains in two steps and leaves a summary that was made from notebooks/data.csv.</summary>
    public static Play Training(params Act[] first) =>
        new()
        {
            Script =
            [
                .. first,
                new Act { Err = """{"time":"2026-11-25T10:00:00Z","event":"start"}""" },
                new Act { Err = """{"event":"step-start","index":1,"total":2,"step":"load","title":"Load"}""" },
                new Act { Out = "6435 rows" },
                new Act { Err = """{"event":"step-end","step":"load","title":"Load","seconds":0.25}""" },
                new Act
                {
                    Err = """{"event":"step-start","index":2,"total":2,"title":"Grid search","cell":"cell-7"}""",
                },
                new Act { Err = Progress(1, 0.70, "RandomForest numTrees=200 maxDepth=10") },
                new Act { Err = Progress(2, 0.71, "GBT maxDepth=6 stepSize=0.1") },
                new Act { Err = """{"event":"step-end","title":"Grid search","seconds":2.5}""" },
                new Act { Write = "metrics/summary.json", Text = Summary() },
                new Act { Write = "pipeline_best/metadata/part-00000", Text = "{}" },
                new Act { Err = """{"event":"end"}""" },
            ],
        };

    public static Act Failure { get; } =
        new()
        {
            Err =
                """{"event":"step-failed","step":"Load","cell":"cell-3","message":"Column 'prise' does not exist."}""",
        };

    public static string Summary(string metric = "areaUnderPR") =>
        $$"""
            {
              "metric_used": "{{metric}}",
              "models": {
                "RandomForest": { "val_metrics": { "areaUnderPR": 0.70 }, "best_params": { "numTrees": 200 } },
                "GBT": { "val_metrics": { "areaUnderPR": 0.71 }, "best_params": { "maxDepth": 6, "stepSize": 0.1 } }
              },
              "winner": {
                "name": "GBT",
                "val_metrics": { "areaUnderPR": 0.71 },
                "test_metrics_retrained": { "areaUnderPR": 0.69 }
              },
              "provenance": { "inputs": [ { "path": "data.csv", "size": {{Data.Length}}, "sha256": "{{Hash(
                Data
            )}}" } ] }
            }
            """;

    private static string Progress(int completed, double best, string label) =>
        $$"""
            {"event":"progress","task":"grid search","completed":{{completed}},"total":2,"best":{{best}},
            "bestLabel":"{{label}}","metric":"areaUnderPR",
            "secondsLeft":{{(2 - completed) * 75}}}
            """.ReplaceLineEndings("");

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
