using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Launcher.Tests.Clusters.Policies;

/// <summary>What IAM decides with one policy of allowing statements; conditions that it does not know throw.</summary>
internal sealed class PolicyEvaluator(JsonObject policy)
{
    public bool Allows(string action, string resource, params (string Key, string Value)[] context)
    {
        var values = context.ToDictionary(pair => pair.Key, pair => pair.Value);
        return policy["Statement"]!.AsArray().Any(statement =>
            statement!["Effect"]!.GetValue<string>() == "Allow"
            && Texts(statement["Action"]!).Any(pattern => IsLike(action, pattern, RegexOptions.IgnoreCase))
            && Texts(statement["Resource"]!).Any(pattern => IsLike(resource, pattern))
            && (statement["Condition"] is not JsonObject conditions || conditions.All(kind =>
                kind.Value!.AsObject().All(test =>
                    Holds(kind.Key, values.GetValueOrDefault(test.Key), [.. Texts(test.Value!)])))));
    }

    private static bool Holds(string kind, string? value, List<string> wanted) =>
        kind switch
        {
            "StringEquals" => value is not null && wanted.Contains(value),
            "StringLike" => value is not null && wanted.Exists(pattern => IsLike(value, pattern)),
            "StringLikeIfExists" => value is null || wanted.Exists(pattern => IsLike(value, pattern)),
            "Null" => wanted.Single() == (value is null ? "true" : "false"),
            _ => throw new NotSupportedException($"The evaluator does not know the condition '{kind}'."),
        };

    private static bool IsLike(string text, string pattern, RegexOptions options = RegexOptions.None) =>
        Regex.IsMatch(
            text,
            "^" + Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".") + "$",
            options | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static IEnumerable<string> Texts(JsonNode node) =>
        node is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [node.GetValue<string>()];
}
