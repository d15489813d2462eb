namespace Launcher.Clusters.Checks.Rights;

/// <summary>Roles are set by name or by ARN; IAM is asked by name.</summary>
internal static class RoleName
{
    public static string Of(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    public static bool IsArn(string nameOrArn) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal);
}
