using System.Text.Json.Nodes;

namespace Launcher.Clusters.Policies;

/// <summary>Allows actions on resources, perhaps under a condition.</summary>
internal sealed record PolicyStatement(
    string Sid,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Resources,
    params IReadOnlyList<PolicyCondition> Conditions)
{
    public JsonObject ToJson()
    {
        var statement = new JsonObject
        {
            [nameof(Sid)] = Sid,
            ["Effect"] = "Allow",
            ["Action"] = Texts(Actions),
            ["Resource"] = Texts(Resources),
        };
        if (Conditions.Count > 0)
        {
            var conditions = new JsonObject();
            foreach (var kind in Conditions.GroupBy(condition => condition.Operator))
            {
                conditions[kind.Key] = new JsonObject(
                    kind.Select(condition =>
                        KeyValuePair.Create<string, JsonNode?>(condition.Key, Texts(condition.Values))));
            }

            statement["Condition"] = conditions;
        }

        return statement;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
