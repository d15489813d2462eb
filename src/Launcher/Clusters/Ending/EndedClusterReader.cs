using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Ending;

/// <summary>Reads all that EMR says of a cluster; what cannot be read is null and never a failure of the run.</summary>
internal sealed class EndedClusterReader(RetriedCalls calls)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Null when not even the cluster itself could be read.</summary>
    public async Task<EndedCluster?> ReadAsync(string clusterId, FailureClass? ourStop, CancellationToken stop)
    {
        var cluster = await ReadableAsync(
                async () => (await calls
                    .CallAsync(
                        emr => emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = clusterId }, stop),
                        Patience,
                        stop)
                    .ConfigureAwait(false)).Cluster,
                stop)
            .ConfigureAwait(false);
        return cluster is null
            ? null
            : new EndedCluster(
                cluster,
                await ReadableAsync(() => StepsAsync(clusterId, stop), stop).ConfigureAwait(false),
                await ReadableAsync(() => InstancesAsync(clusterId, stop), stop).ConfigureAwait(false),
                ourStop);
    }

    public async Task<IReadOnlyList<Instance>?> InstancesAsync(string clusterId, CancellationToken stop)
    {
        var found = new List<Instance>();
        string? marker = null;
        do
        {
            var request = new ListInstancesRequest { ClusterId = clusterId, Marker = marker };
            var page = await calls
                .CallAsync(emr => emr.ListInstancesAsync(request, stop), Patience, stop)
                .ConfigureAwait(false);
            found.AddRange(page.Instances ?? []);
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));

        return found;
    }

    private async Task<IReadOnlyList<StepSummary>?> StepsAsync(string clusterId, CancellationToken stop)
    {
        var found = new List<StepSummary>();
        string? marker = null;
        do
        {
            var request = new ListStepsRequest { ClusterId = clusterId, Marker = marker };
            var page = await calls
                .CallAsync(emr => emr.ListStepsAsync(request, stop), Patience, stop)
                .ConfigureAwait(false);
            found.AddRange(page.Steps ?? []);
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));

        return found;
    }

    private static async Task<T?> ReadableAsync<T>(Func<Task<T?>> read, CancellationToken stop)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (CredentialsExpiredException)
        {
            return null;
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is not null)
        {
            return null;
        }
    }
}
