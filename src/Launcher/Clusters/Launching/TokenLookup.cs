using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Watching;

namespace Launcher.Clusters.Launching;

/// <summary>A cluster that carries a run's token.</summary>
internal sealed record FoundCluster(string Id, DateTimeOffset Created, bool IsGone);

/// <summary>Finds what a run has launched, known or not: by name in lists, confirmed by tag.</summary>
internal sealed class TokenLookup(RetriedCalls calls)
{
    /// <summary>The journal has this machine's time and the cluster EMR's; a clock may be hours ahead.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Oldest first, alive or not.</summary>
    public async Task<IReadOnlyList<FoundCluster>> FindAsync(RunJournal journal, CancellationToken stop)
    {
        var ending = LaunchRequest.NameEnding(new LaunchToken(journal.Token));
        var found = new List<FoundCluster>();
        string? marker = null;
        do
        {
            var request = new ListClustersRequest
            {
                CreatedAfter = (journal.Created - Before).UtcDateTime,
                Marker = marker,
            };
            var page = await calls
                .CallAsync(emr => emr.ListClustersAsync(request, stop), Patience, stop)
                .ConfigureAwait(false);
            foreach (var named in (page.Clusters ?? []).Where(cluster =>
                cluster.Name?.EndsWith(ending, StringComparison.Ordinal) == true))
            {
                if (await ConfirmAsync(named.Id!, journal.Token, stop).ConfigureAwait(false) is { } cluster)
                {
                    found.Add(cluster);
                }
            }

            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));

        return
        [
            .. found
                .DistinctBy(cluster => cluster.Id)
                .OrderBy(cluster => cluster.Created)
                .ThenBy(cluster => cluster.Id, StringComparer.Ordinal),
        ];
    }

    private async Task<FoundCluster?> ConfirmAsync(string id, string token, CancellationToken stop)
    {
        var request = new DescribeClusterRequest { ClusterId = id };
        var answer = await calls
            .CallAsync(emr => emr.DescribeClusterAsync(request, stop), Patience, stop)
            .ConfigureAwait(false);
        var cluster = answer.Cluster!;
        return (cluster.Tags ?? []).Any(tag => tag.Key == LaunchRequest.TokenTag && tag.Value == token)
            ? new FoundCluster(
                id,
                UtcTime.Of(cluster.Status?.Timeline?.CreationDateTime) ?? DateTimeOffset.MaxValue,
                ClusterSight.IsEnd(cluster.Status?.State))
            : null;
    }
}
