using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;

namespace Launcher.Clusters.Costs;

/// <summary>One machine of a cluster from its creation to its end, or to now.</summary>
/// <param name="IsExact">Both times are EMR's own.</param>
internal sealed record MachineLife(
    string Id,
    string Type,
    string? Zone,
    bool IsSpot,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsAlive,
    bool IsExact,
    IReadOnlyList<EbsVolume> Attached)
{
    public TimeSpan Duration => End - Start;

    /// <summary>Without machines that were asked for and never came.</summary>
    public static IReadOnlyList<MachineLife> Of(Cluster cluster, IEnumerable<Instance> instances, DateTimeOffset now) =>
        [
            .. instances
                .Where(instance => instance.Ec2InstanceId is not null)
                .Select(instance => Of(cluster, instance, now))
                .OrderBy(life => life.Id, StringComparer.Ordinal),
        ];

    /// <summary>How long it lived between two moments.</summary>
    public TimeSpan Within(DateTimeOffset from, DateTimeOffset to)
    {
        var overlap = (End < to ? End : to) - (Start > from ? Start : from);
        return overlap > TimeSpan.Zero ? overlap : TimeSpan.Zero;
    }

    private static MachineLife Of(Cluster cluster, Instance instance, DateTimeOffset now)
    {
        var timeline = instance.Status?.Timeline;
        var clusterEnd = UtcTime.Of(cluster.Status?.Timeline?.EndDateTime);
        var hasEnded = instance.Status?.State == InstanceState.TERMINATED
            || timeline?.EndDateTime is not null
            || clusterEnd <= now;
        var start = UtcTime.Of(timeline?.CreationDateTime)
            ?? UtcTime.Of(cluster.Status?.Timeline?.CreationDateTime)
            ?? now;
        var end = hasEnded
            ? UtcTime.Of(timeline?.EndDateTime) ?? clusterEnd ?? now
            : now;
        return new MachineLife(
            instance.Ec2InstanceId!,
            instance.InstanceType ?? "",
            cluster.Ec2InstanceAttributes?.Ec2AvailabilityZone,
            instance.Market == MarketType.SPOT,
            start,
            end > start ? end : start,
            !hasEnded,
            timeline?.CreationDateTime is not null && (!hasEnded || timeline.EndDateTime is not null),
            instance.EbsVolumes ?? []);
    }
}
