using Launcher.Packaging;

namespace Launcher.Clusters.Requests;

/// <summary>Which Spark settings go on the command line and which into the cluster's defaults.</summary>
internal static class SparkSettings
{
    /// <summary>The package's own, or what the person put in their place; they go over defaults.</summary>
    public static IEnumerable<string> OfSubmission(IReadOnlyDictionary<string, string> asked) =>
        SubmitSettings.Cluster.Select(own => $"{own.Key}={asked.GetValueOrDefault(own.Key, own.Value)}");

    /// <summary>All of them, for a cluster whose defaults are somebody else's.</summary>
    public static IEnumerable<string> OfStep(IReadOnlyDictionary<string, string> asked) =>
        OfSubmission(asked).Concat(OfCluster(asked).Select(setting => $"{setting.Key}={setting.Value}"));

    public static Dictionary<string, string> OfCluster(IReadOnlyDictionary<string, string> asked) =>
        asked
            .Where(setting => SubmitSettings.Cluster.All(own => own.Key != setting.Key))
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .ToDictionary();
}
