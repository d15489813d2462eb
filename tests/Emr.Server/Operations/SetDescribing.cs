using System.Globalization;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Life;

namespace Emr.Server.Operations;

/// <summary>Groups, fleets and instances as the API shows them.</summary>
internal static class SetDescribing
{
    public static Instance Instance(InstanceSet set, EmrInstance instance) =>
        new()
        {
            Id = instance.Id,
            Ec2InstanceId = instance.Ec2Id,
            PrivateIpAddress = instance.Ec2Id is null ? null : $"10.0.0.{set.Instances.IndexOf(instance) + 1}",
            Market = instance.Market,
            InstanceType = instance.Type,
            InstanceGroupId = set.Group is null ? null : set.Id,
            InstanceFleetId = set.Fleet is null ? null : set.Id,
            EbsVolumes =
            [
                .. instance.Volumes.Select((id, i) => new EbsVolume
                {
                    Device = string.Create(CultureInfo.InvariantCulture, $"/dev/sd{(char)('a' + i)}"),
                    VolumeId = id,
                }),
            ],
            Status = new InstanceStatus
            {
                State = instance.State,
                StateChangeReason = new InstanceStateChangeReason
                {
                    Code = instance.Reason,
                    Message = instance.ReasonMessage,
                },
                Timeline = new InstanceTimeline
                {
                    CreationDateTime = instance.CreatedAt.UtcDateTime,
                    ReadyDateTime = instance.ReadyAt?.UtcDateTime,
                    EndDateTime = instance.EndedAt?.UtcDateTime,
                },
            },
        };

    public static InstanceGroup Group(InstanceSet set) =>
        new()
        {
            Id = set.Id,
            Name = set.Group!.Name,
            Market = set.Group.Market ?? MarketType.ON_DEMAND,
            InstanceGroupType = set.Role,
            BidPrice = set.Group.BidPrice,
            InstanceType = set.Type,
            RequestedInstanceCount = set.OnDemand + set.Spot,
            RunningInstanceCount = set.Instances.Count(instance => instance.State == InstanceState.RUNNING),
            Status = new InstanceGroupStatus { State = GroupState(set) },
        };

    public static InstanceFleet Fleet(InstanceSet set) =>
        new()
        {
            Id = set.Id,
            Name = set.Fleet!.Name,
            InstanceFleetType = set.Role,
            TargetOnDemandCapacity = set.OnDemand,
            TargetSpotCapacity = set.Spot,
            ProvisionedOnDemandCapacity = Provisioned(set, MarketType.ON_DEMAND),
            ProvisionedSpotCapacity = Provisioned(set, MarketType.SPOT),
            LaunchSpecifications = set.Fleet.LaunchSpecifications,
            InstanceTypeSpecifications =
            [
                .. set.Fleet.InstanceTypeConfigs!.Select(config => new InstanceTypeSpecification
                {
                    InstanceType = config.InstanceType,
                    WeightedCapacity = config.WeightedCapacity,
                    BidPrice = config.BidPrice,
                }),
            ],
            Status = new InstanceFleetStatus { State = GroupState(set) },
        };

    private static int Provisioned(InstanceSet set, MarketType market) =>
        set.Weight
        * set.Instances.Count(instance => instance.Market == market && !instance.IsGone && !instance.IsAwaited);

    private static string GroupState(InstanceSet set) =>
        set.Instances.TrueForAll(instance => instance.IsGone) ? "TERMINATED"
        : set.Instances.Exists(instance => instance.State == InstanceState.RUNNING)
            ? set.Instances.Exists(instance => !instance.IsGone && instance.State != InstanceState.RUNNING)
                ? "RESIZING"
                : "RUNNING"
        : set.Instances.Exists(instance => instance.State == InstanceState.BOOTSTRAPPING) ? "BOOTSTRAPPING"
        : "PROVISIONING";
}
