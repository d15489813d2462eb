using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public interface IElasticMapReducePaginatorFactory
{
    IListClustersPaginator ListClusters(ListClustersRequest request);

    IListStepsPaginator ListSteps(ListStepsRequest request);

    IListInstancesPaginator ListInstances(ListInstancesRequest request);

    IListInstanceGroupsPaginator ListInstanceGroups(ListInstanceGroupsRequest request);

    IListInstanceFleetsPaginator ListInstanceFleets(ListInstanceFleetsRequest request);

    IListBootstrapActionsPaginator ListBootstrapActions(ListBootstrapActionsRequest request);

    IListSupportedInstanceTypesPaginator ListSupportedInstanceTypes(ListSupportedInstanceTypesRequest request);

    IListReleaseLabelsPaginator ListReleaseLabels(ListReleaseLabelsRequest request);
}

public interface IListClustersPaginator
{
    IPaginatedEnumerable<ListClustersResponse> Responses { get; }

    IPaginatedEnumerable<ClusterSummary> Clusters { get; }
}

public interface IListStepsPaginator
{
    IPaginatedEnumerable<ListStepsResponse> Responses { get; }

    IPaginatedEnumerable<StepSummary> Steps { get; }
}

public interface IListInstancesPaginator
{
    IPaginatedEnumerable<ListInstancesResponse> Responses { get; }

    IPaginatedEnumerable<Instance> Instances { get; }
}

public interface IListInstanceGroupsPaginator
{
    IPaginatedEnumerable<ListInstanceGroupsResponse> Responses { get; }

    IPaginatedEnumerable<InstanceGroup> InstanceGroups { get; }
}

public interface IListInstanceFleetsPaginator
{
    IPaginatedEnumerable<ListInstanceFleetsResponse> Responses { get; }

    IPaginatedEnumerable<InstanceFleet> InstanceFleets { get; }
}

public interface IListBootstrapActionsPaginator
{
    IPaginatedEnumerable<ListBootstrapActionsResponse> Responses { get; }

    IPaginatedEnumerable<Command> BootstrapActions { get; }
}

public interface IListSupportedInstanceTypesPaginator
{
    IPaginatedEnumerable<ListSupportedInstanceTypesResponse> Responses { get; }

    IPaginatedEnumerable<SupportedInstanceType> SupportedInstanceTypes { get; }
}

public interface IListReleaseLabelsPaginator
{
    IPaginatedEnumerable<ListReleaseLabelsResponse> Responses { get; }

    IPaginatedEnumerable<string> ReleaseLabels { get; }
}
