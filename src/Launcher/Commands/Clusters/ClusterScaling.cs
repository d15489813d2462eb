using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Failures;

namespace Launcher.Commands.Clusters;

/// <summary>
/// Resizes a cluster: the bounds of managed scaling where there is such a policy, since EMR would undo anything else;
/// else task nodes where there are any, since core nodes hold HDFS; else core nodes.
/// </summary>
internal sealed class ClusterScaling(ClusterServices services, Cluster cluster)
{
    private string Id => cluster.Id!;

    public async Task<ScalingChange> ResizeAsync(int count, CancellationToken stop)
    {
        var hasFleets = cluster.InstanceCollectionType?.Value != "INSTANCE_GROUP";
        var fleets = hasFleets ? await FleetsAsync(stop) : [];
        var groups = hasFleets ? [] : await GroupsAsync(stop);
        var policy = await EmrCall.AskAsync(
            "GetManagedScalingPolicy",
            Id,
            () => services.Emr.GetManagedScalingPolicyAsync(
                new GetManagedScalingPolicyRequest { ClusterId = Id }, stop));
        if (policy.ManagedScalingPolicy?.ComputeLimits is { } limits)
        {
            var core = fleets.Find(fleet => fleet.InstanceFleetType == InstanceFleetType.CORE);
            var weight = limits.UnitType == ComputeLimitsUnitType.InstanceFleetUnits ? Weight(core) : 1;
            var type = core is null ? "machines" : Type(core);
            return await BoundAsync(policy.ManagedScalingPolicy, limits, count, weight, type, stop);
        }

        return hasFleets ? await ResizeAsync(fleets, count, stop) : await ResizeAsync(groups, count, stop);
    }

    private async Task<ScalingChange> BoundAsync(
        ManagedScalingPolicy policy,
        ComputeLimits limits,
        int count,
        int weight,
        string type,
        CancellationToken stop)
    {
        var before = limits.MaximumCapacityUnits!.Value / weight;
        var most = count * weight;
        if (most != limits.MaximumCapacityUnits)
        {
            // Core nodes may fill the bounds only where nothing else can.
            var coreFollows = limits.MaximumCoreCapacityUnits is not { } core || core == limits.MaximumCapacityUnits;
            limits.MaximumCoreCapacityUnits = coreFollows
                ? most
                : Math.Min(limits.MaximumCoreCapacityUnits!.Value, most);
            limits.MinimumCapacityUnits = Math.Min(limits.MinimumCapacityUnits ?? most, most);
            limits.MaximumOnDemandCapacityUnits =
                limits.MaximumOnDemandCapacityUnits is { } onDemand ? Math.Min(onDemand, most) : null;
            limits.MaximumCapacityUnits = most;
            await EmrCall.AskAsync(
                "PutManagedScalingPolicy",
                Id,
                () => services.Emr.PutManagedScalingPolicyAsync(
                    new PutManagedScalingPolicyRequest { ClusterId = Id, ManagedScalingPolicy = policy }, stop));
        }

        return new ScalingChange(Id, ScalingChange.ManagedScaling, type, before, count);
    }

    private async Task<ScalingChange> ResizeAsync(List<InstanceFleet> fleets, int count, CancellationToken stop)
    {
        var fleet = fleets.Find(fleet => fleet.InstanceFleetType == InstanceFleetType.TASK)
            ?? fleets.Find(fleet => fleet.InstanceFleetType == InstanceFleetType.CORE)
            ?? throw Alone();
        var (onDemand, spot) = (fleet.TargetOnDemandCapacity ?? 0, fleet.TargetSpotCapacity ?? 0);
        var units = count * Weight(fleet);
        var change = new ScalingChange(
            Id, Part(fleet.InstanceFleetType!.Value), Type(fleet), (onDemand + spot) / Weight(fleet), count);
        if (units != onDemand + spot)
        {
            // What is bought on-demand stays so; a fleet that has spot machines gets the rest as such.
            var keptOnDemand = spot > 0 ? Math.Min(onDemand, units) : units;
            await EmrCall.AskAsync(
                "ModifyInstanceFleet",
                Id,
                () => services.Emr.ModifyInstanceFleetAsync(
                    new ModifyInstanceFleetRequest
                    {
                        ClusterId = Id,
                        InstanceFleet = new InstanceFleetModifyConfig
                        {
                            InstanceFleetId = fleet.Id,
                            TargetOnDemandCapacity = keptOnDemand,
                            TargetSpotCapacity = units - keptOnDemand,
                        },
                    },
                    stop));
        }

        return change;
    }

    private async Task<ScalingChange> ResizeAsync(List<InstanceGroup> groups, int count, CancellationToken stop)
    {
        var group = groups.Find(group => group.InstanceGroupType == InstanceGroupType.TASK)
            ?? groups.Find(group => group.InstanceGroupType == InstanceGroupType.CORE)
            ?? throw Alone();
        var before = group.RequestedInstanceCount ?? 0;
        if (before != count)
        {
            await EmrCall.AskAsync(
                "ModifyInstanceGroups",
                Id,
                () => services.Emr.ModifyInstanceGroupsAsync(
                    new ModifyInstanceGroupsRequest
                    {
                        ClusterId = Id,
                        InstanceGroups =
                        [
                            new InstanceGroupModifyConfig { InstanceGroupId = group.Id, InstanceCount = count },
                        ],
                    },
                    stop));
        }

        return new ScalingChange(Id, Part(group.InstanceGroupType!.Value), group.InstanceType ?? "", before, count);
    }

    private async Task<List<InstanceFleet>> FleetsAsync(CancellationToken stop) =>
        (await EmrCall.AskAsync(
            "ListInstanceFleets",
            Id,
            () => services.Emr.ListInstanceFleetsAsync(
                new ListInstanceFleetsRequest { ClusterId = Id }, stop))).InstanceFleets ?? [];

    private async Task<List<InstanceGroup>> GroupsAsync(CancellationToken stop) =>
        (await EmrCall.AskAsync(
            "ListInstanceGroups",
            Id,
            () => services.Emr.ListInstanceGroupsAsync(
                new ListInstanceGroupsRequest { ClusterId = Id }, stop))).InstanceGroups ?? [];

    private static int Weight(InstanceFleet? fleet) =>
        fleet?.InstanceTypeSpecifications is [{ WeightedCapacity: > 0 and var weight }, ..] ? weight : 1;

    private static string Type(InstanceFleet fleet) =>
        fleet.InstanceTypeSpecifications is [{ InstanceType: { } type }, ..] ? type : "machines";

    private static string Part(string role) => role == "TASK" ? "task nodes" : "core nodes";

    private LauncherException Alone() =>
        LauncherException.Usage($"{Id} has a primary node alone, which does not scale.");
}
