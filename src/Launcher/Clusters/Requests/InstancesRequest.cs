using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;

namespace Launcher.Clusters.Requests;

/// <summary>The machines of a request, as fleets or as groups.</summary>
internal static class InstancesRequest
{
    public static JobFlowInstancesConfig Of(ClusterSettings settings, ClusterCapacity capacity, string? subnet)
    {
        var effective = settings.Effective;
        var instances = new JobFlowInstancesConfig
        {
            KeepJobFlowAliveWhenNoSteps = false,
            TerminationProtected = false,
            Ec2KeyName = effective.Text("keyName"),
            EmrManagedMasterSecurityGroup = effective.Text("securityGroups.primary"),
            EmrManagedSlaveSecurityGroup = effective.Text("securityGroups.workers"),
            ServiceAccessSecurityGroup = effective.Text("securityGroups.serviceAccess"),
        };
        if (settings.UsesFleets)
        {
            instances.Ec2SubnetIds = settings.Subnets.Count > 0 ? [.. settings.Subnets] : null;
            instances.InstanceFleets =
            [
                Fleet(settings, InstanceFleetType.MASTER, capacity.Primary),
                Fleet(settings, InstanceFleetType.CORE, capacity.Core),
            ];
            if (capacity.Task is { } task)
            {
                instances.InstanceFleets.Add(Fleet(settings, InstanceFleetType.TASK, task));
            }

            return instances;
        }

        instances.Ec2SubnetId = subnet ?? (settings.Subnets.Count > 0 ? settings.Subnets[0] : null);
        instances.InstanceGroups =
        [
            Group(settings, InstanceRoleType.MASTER, capacity.Primary),
            Group(settings, InstanceRoleType.CORE, capacity.Core),
        ];
        if (capacity.Task is { } tasks)
        {
            instances.InstanceGroups.Add(Group(settings, InstanceRoleType.TASK, tasks));
        }

        return instances;
    }

    private static InstanceFleetConfig Fleet(ClusterSettings settings, InstanceFleetType type, NodeCapacity nodes) =>
        new()
        {
            Name = type.Value.ToLowerInvariant(),
            InstanceFleetType = type,
            TargetOnDemandCapacity = nodes.IsSpot ? 0 : nodes.Units,
            TargetSpotCapacity = nodes.IsSpot ? nodes.Units : 0,
            InstanceTypeConfigs =
            [
                .. nodes.Types.Select(weighted => new InstanceTypeConfig
                {
                    InstanceType = weighted.Type,
                    WeightedCapacity = weighted.Weight,
                    BidPriceAsPercentageOfOnDemandPrice = nodes.IsSpot ? settings.BidPercent : null,
                    EbsConfiguration = Volumes(settings),
                }),
            ],
            LaunchSpecifications = Provisioning(settings, nodes),
        };

    private static InstanceFleetProvisioningSpecifications? Provisioning(ClusterSettings settings, NodeCapacity nodes)
    {
        if (nodes.IsSpot)
        {
            return new InstanceFleetProvisioningSpecifications
            {
                SpotSpecification = new SpotProvisioningSpecification
                {
                    TimeoutDurationMinutes = settings.SpotTimeoutMinutes,
                    TimeoutAction = settings.SwitchesToOnDemand
                        ? SpotProvisioningTimeoutAction.SWITCH_TO_ON_DEMAND
                        : SpotProvisioningTimeoutAction.TERMINATE_CLUSTER,
                    AllocationStrategy = settings.Effective.Text("spot.strategy"),
                },
            };
        }

        return nodes.Types.Count > 1
            ? new InstanceFleetProvisioningSpecifications
            {
                OnDemandSpecification = new OnDemandProvisioningSpecification
                {
                    AllocationStrategy = OnDemandProvisioningAllocationStrategy.LowestPrice,
                },
            }
            : null;
    }

    private static InstanceGroupConfig Group(ClusterSettings settings, InstanceRoleType role, NodeCapacity nodes) =>
        new()
        {
            Name = role.Value.ToLowerInvariant(),
            InstanceRole = role,
            Market = nodes.IsSpot ? MarketType.SPOT : MarketType.ON_DEMAND,
            InstanceType = nodes.Types[0].Type,
            InstanceCount = nodes.Units,
            EbsConfiguration = Volumes(settings),
        };

    private static EbsConfiguration? Volumes(ClusterSettings settings) =>
        settings.Effective.Whole("volumes.sizeGb") is { } size
            ? new EbsConfiguration
            {
                EbsBlockDeviceConfigs =
                [
                    new EbsBlockDeviceConfig
                    {
                        VolumeSpecification = new VolumeSpecification { VolumeType = "gp3", SizeInGB = size },
                        VolumesPerInstance = settings.Whole("volumes.count"),
                    },
                ],
            }
            : null;
}
