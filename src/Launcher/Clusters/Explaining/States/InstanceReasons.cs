using Amazon.ElasticMapReduce;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.States;

/// <summary>Why single machines ended, where it was not with their cluster.</summary>
internal static class InstanceReasons
{
    private const int Most = 5;

    public static IReadOnlyList<Evidence> Of(ClusterFacts facts)
    {
        var lines = facts
            .Instances.Where(instance =>
                instance.Status?.StateChangeReason?.Code is { } code
                && code != InstanceStateChangeReasonCode.CLUSTER_TERMINATED)
            .Select(instance => Redaction.Secrets.Hide(
                $"{instance.Ec2InstanceId ?? instance.Id} ({instance.InstanceType}): "
                    + $"{instance.Status!.StateChangeReason!.Code} {instance.Status.StateChangeReason.Message}"))
            .Distinct()
            .Take(Most)
            .ToList();
        return lines.Count == 0 ? [] : [new Evidence("ListInstances", null, null, lines)];
    }
}
