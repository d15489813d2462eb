using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Checks.Machines;

internal static class ActiveClusters
{
    private static readonly string[] States = ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"];

    public static async Task<IReadOnlyList<ClusterSummary>> ReadAsync(
        IAmazonElasticMapReduce emr,
        CancellationToken stop)
    {
        var request = new ListClustersRequest { ClusterStates = [.. States] };
        var clusters = new List<ClusterSummary>();
        do
        {
            var answer = await emr.ListClustersAsync(request, stop);
            clusters.AddRange(answer.Clusters ?? []);
            request.Marker = answer.Marker;
        }
        while (!string.IsNullOrEmpty(request.Marker));

        return clusters;
    }
}
