using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Explaining.States;

/// <summary>Spot machines that the market took back while the cluster lived.</summary>
internal static class SpotLosses
{
    public static int Count(Cluster cluster, IEnumerable<Instance> instances) =>
        instances.Count(instance => IsLoss(cluster, instance));

    public static string Warning(int lost) =>
        lost == 1
            ? "1 spot node was lost during the run; Spark repeated its work elsewhere."
            : $"{lost} spot nodes were lost during the run; Spark repeated their work elsewhere.";

    // A resize and the cluster's own end have a reason of their own; what is neither is a loss.
    private static bool IsLoss(Cluster cluster, Instance instance) =>
        instance is { Market.Value: "SPOT", Ec2InstanceId: not null, Status: { } status }
        && status.State == InstanceState.TERMINATED
        && status.StateChangeReason?.Code is { } code
        && code != InstanceStateChangeReasonCode.CLUSTER_TERMINATED
        && (cluster.Status?.Timeline?.EndDateTime is not { } end
            || status.Timeline?.EndDateTime is not { } gone
            || gone < end);
}
