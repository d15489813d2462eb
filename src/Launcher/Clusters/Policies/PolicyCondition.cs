namespace Launcher.Clusters.Policies;

/// <summary>One test of a request, such as StringEquals of 'iam:PassedToService'.</summary>
internal sealed record PolicyCondition(string Operator, string Key, params IReadOnlyList<string> Values)
{
    public static PolicyCondition Equal(string key, params IReadOnlyList<string> values) =>
        new("StringEquals", key, values);

    public static PolicyCondition LikeIfThere(string key, params IReadOnlyList<string> values) =>
        new("StringLikeIfExists", key, values);

    public static PolicyCondition There(string key) => new("Null", key, "false");
}
