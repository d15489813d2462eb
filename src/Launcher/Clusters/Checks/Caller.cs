namespace Launcher.Clusters.Checks;

/// <summary>Whose the credentials are.</summary>
internal sealed record Caller(string Account, string Arn)
{
    private const string SessionMark = ":assumed-role/";

    public string Partition => Arn.Split(':')[1];

    public bool IsRoot => Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>The role behind a session; null for a user.</summary>
    public string? Role =>
        Arn.IndexOf(SessionMark, StringComparison.Ordinal) is >= 0 and var at
            ? Arn[(at + SessionMark.Length)..].Split('/')[0]
            : null;

    public string RoleArn(string name) => $"arn:{Partition}:iam::{Account}:role/{name}";
}
