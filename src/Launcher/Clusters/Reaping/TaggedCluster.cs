using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Reaping;

/// <summary>A living cluster that carries the launcher's tags.</summary>
internal sealed partial record TaggedCluster(string Id, string Name, string RunId, DateTimeOffset? Deadline)
{
    private static readonly List<string> Living = ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Others' clusters are neither named nor touched.</summary>
    public static async Task<IReadOnlyList<TaggedCluster>> FindAsync(RetriedCalls calls, CancellationToken stop)
    {
        var found = new List<TaggedCluster>();
        string? marker = null;
        do
        {
            var request = new ListClustersRequest { ClusterStates = Living, Marker = marker };
            var page = await calls
                .CallAsync(emr => emr.ListClustersAsync(request, stop), Patience, stop)
                .ConfigureAwait(false);
            foreach (var listed in (page.Clusters ?? []).Where(cluster => NameWithToken().IsMatch(cluster.Name ?? "")))
            {
                var answer = await calls
                    .CallAsync(
                        emr => emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = listed.Id }, stop),
                        Patience,
                        stop)
                    .ConfigureAwait(false);
                if (Of(answer.Cluster!) is { } ours)
                {
                    found.Add(ours);
                }
            }

            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));

        return [.. found.DistinctBy(cluster => cluster.Id)];
    }

    private static TaggedCluster? Of(Cluster cluster)
    {
        string? Tag(string key) => (cluster.Tags ?? []).Find(tag => tag.Key == key)?.Value;
        return Tag(LaunchRequest.TokenTag) is { Length: >= PreparedRun.RunIdLength } token
            ? new TaggedCluster(
                cluster.Id!,
                cluster.Name ?? "",
                token[..PreparedRun.RunIdLength],
                DateTimeOffset.TryParse(
                    Tag(LaunchRequest.DeadlineTag),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var deadline)
                    ? deadline
                    : null)
            : null;
    }

    [GeneratedRegex("~[0-9a-f]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameWithToken();
}
