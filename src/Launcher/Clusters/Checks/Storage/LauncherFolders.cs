using Launcher.Clusters.Configuration;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>The folders in S3 that the launcher and EMR use themselves.</summary>
internal static class LauncherFolders
{
    /// <summary>By the setting that names each.</summary>
    public static IReadOnlyList<(string Setting, S3Address Address)> Of(ClusterSettings settings)
    {
        var packages = S3Address.Parse(settings.Packages);
        var logs = S3Address.Parse(settings.Logs);
        return packages == logs ? [("packages", packages)] : [("packages", packages), ("logs", logs)];
    }

    public static IReadOnlyList<string> Buckets(ClusterSettings settings) =>
        [.. Of(settings).Select(folder => folder.Address.Bucket).Distinct(StringComparer.Ordinal)];
}
