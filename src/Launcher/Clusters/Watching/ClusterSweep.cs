using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Watching;

/// <summary>
/// Looks at clusters for all runs of the process. A few are described one by one; many are read from one list, which
/// costs the account's quota the same however many there are.
/// </summary>
internal sealed class ClusterSweep(TimeProvider clock) : IDisposable
{
    private const int MostDescribed = 5;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _listing = new(1);
    private readonly Dictionary<string, DateTimeOffset> _watched = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, ClusterStatus> _listed = new Dictionary<string, ClusterStatus>();
    private DateTimeOffset _listedAt = DateTimeOffset.MinValue;

    /// <summary>Many runs share the account's quota, so that each one asks for less.</summary>
    public bool IsCrowded
    {
        get
        {
            lock (_gate)
            {
                return _watched.Count > MostDescribed;
            }
        }
    }

    /// <summary>Counts a cluster in while it is watched.</summary>
    /// <param name="since">It is not older than this.</param>
    public IDisposable Watch(string clusterId, DateTimeOffset since)
    {
        lock (_gate)
        {
            _watched[clusterId] = since;
        }

        return new Watched(this, clusterId);
    }

    public async Task<ClusterSight> LookAsync(IAmazonElasticMapReduce emr, string clusterId, CancellationToken stop)
    {
        if (IsCrowded && await ListedAsync(emr, clusterId, stop).ConfigureAwait(false) is { } listed)
        {
            return ClusterSight.Of(listed, clock.GetUtcNow());
        }

        var answer = await emr
            .DescribeClusterAsync(new DescribeClusterRequest { ClusterId = clusterId }, stop)
            .ConfigureAwait(false);
        return ClusterSight.Of(answer.Cluster!.Status!, clock.GetUtcNow(), answer.Cluster);
    }

    public void Dispose() => _listing.Dispose();

    /// <summary>Null for one that the list does not show yet.</summary>
    private async Task<ClusterStatus?> ListedAsync(
        IAmazonElasticMapReduce emr,
        string clusterId,
        CancellationToken stop)
    {
        await _listing.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (clock.GetUtcNow() - _listedAt > Freshness)
            {
                _listed = await ListAsync(emr, stop).ConfigureAwait(false);
                _listedAt = clock.GetUtcNow();
            }

            return _listed.GetValueOrDefault(clusterId);
        }
        finally
        {
            _listing.Release();
        }
    }

    private async Task<Dictionary<string, ClusterStatus>> ListAsync(
        IAmazonElasticMapReduce emr,
        CancellationToken stop)
    {
        DateTimeOffset since;
        lock (_gate)
        {
            since = _watched.Values.DefaultIfEmpty(clock.GetUtcNow()).Min() - Before;
        }

        var found = new Dictionary<string, ClusterStatus>(StringComparer.Ordinal);
        string? marker = null;
        do
        {
            var page = await emr
                .ListClustersAsync(
                    new ListClustersRequest { CreatedAfter = since.UtcDateTime, Marker = marker }, stop)
                .ConfigureAwait(false);
            foreach (var cluster in page.Clusters ?? [])
            {
                found[cluster.Id!] = cluster.Status!;
            }

            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));

        return found;
    }

    private sealed class Watched(ClusterSweep sweep, string clusterId) : IDisposable
    {
        public void Dispose()
        {
            lock (sweep._gate)
            {
                sweep._watched.Remove(clusterId);
            }
        }
    }
}
