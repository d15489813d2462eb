using System.Text.Json;
using System.Text.Json.Nodes;
using Launcher.Runs;

namespace Launcher.Clusters.Policies;

/// <summary>The policies of all principals of a launch.</summary>
internal static class PolicySet
{
    public static IReadOnlyList<PolicyDocument> Of(PolicyScope scope) =>
        [
            LauncherPolicy.Of(scope), ServiceRolePolicy.Of(scope), InstanceRolePolicy.Of(scope),
            SchedulerRolePolicy.Of(scope),
        ];

    /// <summary>One object with a policy by name.</summary>
    public static string Json(IEnumerable<PolicyDocument> documents) =>
        new JsonObject(
            documents.Select(document => KeyValuePair.Create<string, JsonNode?>(document.Name, document.ToJson())))
            .ToJsonString(JsonText.Line);

    public static IEnumerable<string> Lines(IEnumerable<PolicyDocument> documents)
    {
        foreach (var document in documents)
        {
            yield return $"# {document.Name}: for {document.Purpose}";
            yield return JsonSerializer.Serialize<JsonNode>(document.ToJson(), JsonText.Options);
            yield return "";
        }
    }
}
