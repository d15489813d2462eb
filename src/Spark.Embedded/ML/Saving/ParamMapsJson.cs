using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tuning;

namespace Spark.Embedded.ML.Saving;

/// <summary>The maps of a tuner: for each map a list of stage uid, param name and encoded value.</summary>
internal static class ParamMapsJson
{
    public static JsonArray Encode(IReadOnlyList<ParamMap> maps) =>
        new(
            maps.Select(map =>
                    (JsonNode?)
                        new JsonArray(
                            map.ToSeq()
                                .Select(pair =>
                                    (JsonNode?)
                                        new JsonObject
                                        {
                                            ["parent"] = pair.Param.Parent,
                                            ["name"] = pair.Param.Name,
                                            ["value"] = pair.Param.Encode(pair.Value).ToJsonString(),
                                            ["isJson"] = "true",
                                        }
                                )
                                .ToArray()
                        )
                )
                .ToArray()
        );

    /// <param name="json">What the metadata holds.</param>
    /// <param name="owners">The estimator and evaluator, whose stages own the params.</param>
    /// <param name="path">Where it was read, for messages.</param>
    public static ParamMap[] Decode(JsonNode? json, IReadOnlyList<Params> owners, string path)
    {
        var byUid = owners.SelectMany(WithParts).ToDictionary(owner => owner.Uid(), StringComparer.Ordinal);
        return (
            json as JsonArray ?? throw new FormatException($"The metadata of '{path}' has no 'estimatorParamMaps'.")
        )
            .Select(map =>
                new ParamMap().Put(((JsonArray)map!).Select(pair => Pair((JsonObject)pair!, byUid, path)).ToArray())
            )
            .ToArray();
    }

    private static ParamPair Pair(JsonObject json, Dictionary<string, Params> byUid, string path)
    {
        var parent = json["parent"]!.GetValue<string>();
        if (!byUid.TryGetValue(parent, out var owner))
        {
            throw new FormatException($"'{path}' tunes a param of '{parent}', which is not among the saved stages.");
        }

        var param = owner.GetParam(json["name"]!.GetValue<string>());
        return new ParamPair(param, param.Decode(JsonNode.Parse(json["value"]!.GetValue<string>())!));
    }

    private static IEnumerable<Params> WithParts(Params owner) =>
        owner switch
        {
            Pipeline pipeline => pipeline.GetStages().SelectMany(WithParts).Prepend(owner),
            ITuner { Parts.Estimator: { } estimator } => WithParts(estimator).Prepend(owner),
            _ => [owner],
        };
}
