using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

internal sealed class InstanceOperations(EmrAccount account)
{
    public void AddTo(OperationTable table)
    {
        table.Add<ListInstancesRequest, ListInstancesResponse>(List);
        table.Add<ListInstanceGroupsRequest, ListInstanceGroupsResponse>(request =>
            new() { InstanceGroups = [.. SetsOf(request.ClusterId, areFleets: false).Select(SetDescribing.Group)] });
        table.Add<ListInstanceFleetsRequest, ListInstanceFleetsResponse>(request =>
            new() { InstanceFleets = [.. SetsOf(request.ClusterId, areFleets: true).Select(SetDescribing.Fleet)] });
        table.Add<ModifyInstanceGroupsRequest, ModifyInstanceGroupsResponse>(ModifyGroups);
        table.Add<ModifyInstanceFleetRequest, ModifyInstanceFleetResponse>(ModifyFleet);
        table.Add<AddInstanceGroupsRequest, AddInstanceGroupsResponse>(AddGroups);
        table.Add<AddInstanceFleetRequest, AddInstanceFleetResponse>(AddFleet);
    }

    private ListInstancesResponse List(ListInstancesRequest request)
    {
        var found = account
            .Find(request.ClusterId)
            .Sets.Where(set =>
                (request.InstanceGroupId is null || set.Id == request.InstanceGroupId)
                && (request.InstanceFleetId is null || set.Id == request.InstanceFleetId)
                && (request.InstanceFleetType is null || set.Role == request.InstanceFleetType.Value)
                && (request.InstanceGroupTypes is not { Count: > 0 } roles || roles.Contains(set.Role)))
            .SelectMany(set => set.Instances.Select(instance => SetDescribing.Instance(set, instance)))
            .Where(instance =>
                request.InstanceStates is not { Count: > 0 } states || states.Contains(instance.Status!.State!.Value))
            .ToList();
        var (page, marker) = Page.Of(found, request.Marker, account.Options.PageSize);
        return new ListInstancesResponse { Instances = page, Marker = marker };
    }

    private IReadOnlyList<InstanceSet> SetsOf(string? clusterId, bool areFleets)
    {
        var cluster = account.Find(clusterId);
        return cluster.HasFleets == areFleets
            ? cluster.Sets
            : throw ApiFailure.Refused(
                "WrongCollection",
                areFleets
                    ? "Instance groups and instance fleets are mutually exclusive. The cluster uses instance groups."
                    : "Instance fleets and instance groups are mutually exclusive. The cluster uses instance fleets.");
    }

    private ModifyInstanceGroupsResponse ModifyGroups(ModifyInstanceGroupsRequest request)
    {
        foreach (var change in request.InstanceGroups ?? [])
        {
            var (cluster, set) = FindSet(change.InstanceGroupId);
            RequireRunning(cluster);
            if (change.InstanceCount is { } count)
            {
                (set.OnDemand, set.Spot) = set.Spot > 0 ? (0, count) : (count, 0);
                cluster.Resize(set);
            }
        }

        return new ModifyInstanceGroupsResponse();
    }

    private ModifyInstanceFleetResponse ModifyFleet(ModifyInstanceFleetRequest request)
    {
        var (cluster, set) = FindSet(request.InstanceFleet?.InstanceFleetId);
        RequireRunning(cluster);
        set.OnDemand = request.InstanceFleet!.TargetOnDemandCapacity ?? set.OnDemand;
        set.Spot = request.InstanceFleet.TargetSpotCapacity ?? set.Spot;
        cluster.Resize(set);
        return new ModifyInstanceFleetResponse();
    }

    private AddInstanceGroupsResponse AddGroups(AddInstanceGroupsRequest request)
    {
        var cluster = account.Find(request.JobFlowId);
        RequireRunning(cluster);
        var sets = request.InstanceGroups!.ConvertAll(group => InstanceSet.Of(group, account.NewId));
        sets.ForEach(cluster.Add);
        return new AddInstanceGroupsResponse
        {
            JobFlowId = cluster.Id,
            ClusterArn = cluster.Arn,
            InstanceGroupIds = sets.ConvertAll(set => set.Id),
        };
    }

    private AddInstanceFleetResponse AddFleet(AddInstanceFleetRequest request)
    {
        var cluster = account.Find(request.ClusterId);
        RequireRunning(cluster);
        var set = InstanceSet.Of(request.InstanceFleet!, account.NewId);
        cluster.Add(set);
        return new AddInstanceFleetResponse
        {
            ClusterId = cluster.Id,
            ClusterArn = cluster.Arn,
            InstanceFleetId = set.Id,
        };
    }

    private (EmrCluster Cluster, InstanceSet Set) FindSet(string? id)
    {
        foreach (var cluster in account.Clusters)
        {
            if (cluster.Sets.FirstOrDefault(set => set.Id == id) is { } set)
            {
                return (cluster, set);
            }
        }

        throw ApiFailure.NotValid($"Instance group or fleet '{id}' does not exist.");
    }

    private static void RequireRunning(EmrCluster cluster)
    {
        if (cluster.State != ClusterState.RUNNING && cluster.State != ClusterState.WAITING)
        {
            throw ApiFailure.NotValid($"Cluster '{cluster.Id}' is {cluster.State.Value}: it cannot be resized.");
        }
    }
}
