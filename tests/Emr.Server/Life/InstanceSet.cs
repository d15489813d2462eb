using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Life;

/// <summary>A group or a fleet: what was asked for, and the instances that came.</summary>
public sealed class InstanceSet
{
    private readonly Func<string, string> _newId;

    private InstanceSet(string id, string role, string type, Func<string, string> newId)
    {
        Id = id;
        Role = role;
        Type = type;
        _newId = newId;
    }

    public string Id { get; }

    /// <summary>MASTER, CORE or TASK.</summary>
    public string Role { get; }

    /// <summary>Of several types the first that the region has.</summary>
    public string Type { get; private set; }

    public List<EmrInstance> Instances { get; } = [];

    internal InstanceGroupConfig? Group { get; private init; }

    internal InstanceFleetConfig? Fleet { get; private init; }

    internal int OnDemand { get; set; }

    internal int Spot { get; set; }

    internal int Weight { get; private set; } = 1;

    internal bool IsPrimary => Role == InstanceRoleType.MASTER.Value;

    /// <summary>A cluster starts without its task nodes, never without primary and core.</summary>
    internal bool IsAwaited => Role != InstanceRoleType.TASK.Value && Instances.Any(instance => instance.IsAwaited);

    internal SpotProvisioningSpecification? SpotRule => Fleet?.LaunchSpecifications?.SpotSpecification;

    internal IEnumerable<string> Types =>
        Fleet is null ? [Type] : Fleet.InstanceTypeConfigs!.Select(config => config.InstanceType!);

    internal static InstanceSet Of(InstanceGroupConfig group, Func<string, string> newId)
    {
        var count = group.InstanceCount ?? 1;
        var isSpot = group.Market == MarketType.SPOT;
        return new InstanceSet(newId("ig-"), group.InstanceRole!.Value, group.InstanceType!, newId)
        {
            Group = group,
            OnDemand = isSpot ? 0 : count,
            Spot = isSpot ? count : 0,
        };
    }

    internal static InstanceSet Of(InstanceFleetConfig fleet, Func<string, string> newId) =>
        new(newId("if-"), fleet.InstanceFleetType!.Value, fleet.InstanceTypeConfigs![0].InstanceType!, newId)
        {
            Fleet = fleet,
            OnDemand = fleet.TargetOnDemandCapacity ?? 0,
            Spot = fleet.TargetSpotCapacity ?? 0,
        };

    internal void Choose(string type)
    {
        Type = type;
        Weight = Fleet?.InstanceTypeConfigs!.First(config => config.InstanceType == type).WeightedCapacity ?? 1;
    }

    /// <summary>Adds what is missing for the targets and lets go what is too much, newest first.</summary>
    internal IReadOnlyList<EmrInstance> MeetTargets(DateTimeOffset now)
    {
        var added = new List<EmrInstance>();
        foreach (var (market, capacity) in new[] { (MarketType.ON_DEMAND, OnDemand), (MarketType.SPOT, Spot) })
        {
            var wanted = (capacity + Weight - 1) / Weight;
            var there = Instances.Where(instance => instance.Market == market && !instance.IsGone).ToList();
            for (var i = there.Count; i < wanted; i++)
            {
                added.Add(new EmrInstance(_newId("ci-"), Type, market, now));
            }

            foreach (var spare in there.Skip(wanted))
            {
                spare.End(now, InstanceStateChangeReasonCode.CLUSTER_TERMINATED, "Instance was removed by a resize");
            }
        }

        Instances.AddRange(added);
        return added;
    }

    internal void Provision(EmrInstance instance)
    {
        instance.Provision(_newId("i-"));
        instance.Volumes = [.. Enumerable.Range(0, VolumesPerInstance()).Select(_ => _newId("vol-"))];
    }

    /// <summary>The root volume and what the type or the request attaches.</summary>
    private int VolumesPerInstance()
    {
        var ebs = Group?.EbsConfiguration
            ?? Fleet?.InstanceTypeConfigs!.First(config => config.InstanceType == Type).EbsConfiguration;
        return 1 + (ebs?.EbsBlockDeviceConfigs?.Sum(device => device.VolumesPerInstance ?? 1) ?? 2);
    }
}
