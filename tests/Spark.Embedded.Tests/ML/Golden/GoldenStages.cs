using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>Stages, evaluators and grids as reference cases describe them.</summary>
internal static class GoldenStages
{
    public static Params Make(JsonObject described)
    {
        var jvmClass = described["class"]!.GetValue<string>();
        var name = jvmClass[(jvmClass.LastIndexOf('.') + 1)..];
        Params stage = name switch
        {
            nameof(CrossValidator) => new CrossValidator(),
            nameof(TrainValidationSplit) => new TrainValidationSplit(),
            _ => StageClasses.Create(jvmClass, Params.RandomUid(name))
                ?? throw new UnsupportedByEngineException("any", jvmClass, "Build the class first."),
        };
        foreach (var (param, value) in described["params"]!.AsObject())
        {
            stage.Set(stage.GetParam(param), stage.GetParam(param).Decode(value!));
        }

        return stage;
    }

    public static ParamMap[] Maps(JsonArray maps, Estimator estimator) =>
        maps.Select(map =>
                new ParamMap().Put(
                    map!
                        .AsObject()
                        .Select(pair => new ParamPair(
                            estimator.GetParam(pair.Key),
                            estimator.GetParam(pair.Key).Decode(pair.Value!)
                        ))
                        .ToArray()
                )
            )
            .ToArray();

    /// <summary>Why a case cannot be run here, or null.</summary>
    public static string? Refusal(IEnumerable<JsonNode?> stages)
    {
        foreach (var stage in stages)
        {
            if (
                stage!["params"]!
                    .AsObject()
                    .FirstOrDefault(pair => pair.Key.Contains("BoundsOn", StringComparison.Ordinal)) is
                { Key: { } bound }
            )
            {
                return $"{bound} is not built";
            }

            try
            {
                Make(stage!.AsObject());
            }
            catch (UnsupportedByEngineException refused)
            {
                return $"{refused.Feature[(refused.Feature.LastIndexOf('.') + 1)..]} is not built";
            }
        }

        return null;
    }
}
