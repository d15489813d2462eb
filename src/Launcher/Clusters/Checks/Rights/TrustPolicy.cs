using System.Text.Json;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>Whom a role trusts.</summary>
internal static class TrustPolicy
{
    /// <param name="document">JSON as IAM gives it: URL-encoded.</param>
    /// <param name="service">Such as 'ec2.amazonaws.com'; the partition's own ending counts too.</param>
    public static bool Trusts(string? document, string service)
    {
        if (string.IsNullOrEmpty(document))
        {
            return false;
        }

        using var policy = JsonDocument.Parse(Uri.UnescapeDataString(document));
        return policy.RootElement.TryGetProperty("Statement", out var statements)
            && Each(statements).Any(statement => Allows(statement, service));
    }

    private static bool Allows(JsonElement statement, string service) =>
        statement.ValueKind == JsonValueKind.Object
        && statement.TryGetProperty("Effect", out var effect)
        && effect.GetString() == "Allow"
        && statement.TryGetProperty("Action", out var actions)
        && Each(actions).Any(action => action.GetString() is "sts:AssumeRole" or "sts:*" or "*")
        && statement.TryGetProperty("Principal", out var principal)
        && (principal.ValueKind == JsonValueKind.String
            ? principal.GetString() == "*"
            : principal.TryGetProperty("Service", out var services)
                && Each(services).Any(named => named.GetString() is { } text && IsSame(text, service)));

    private static bool IsSame(string named, string service) => named == service || named == service + ".cn";

    private static IEnumerable<JsonElement> Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
}
