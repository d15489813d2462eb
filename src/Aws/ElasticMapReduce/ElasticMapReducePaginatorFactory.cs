using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

internal sealed class ElasticMapReducePaginatorFactory(IAmazonElasticMapReduce client)
    : IElasticMapReducePaginatorFactory
{
    public IListClustersPaginator ListClusters(ListClustersRequest request) => new ListClustersPages(client, request);

    public IListStepsPaginator ListSteps(ListStepsRequest request) => new ListStepsPages(client, request);

    public IListInstancesPaginator ListInstances(ListInstancesRequest request) =>
        new ListInstancesPages(client, request);

    public IListInstanceGroupsPaginator ListInstanceGroups(ListInstanceGroupsRequest request) =>
        new ListInstanceGroupsPages(client, request);

    public IListInstanceFleetsPaginator ListInstanceFleets(ListInstanceFleetsRequest request) =>
        new ListInstanceFleetsPages(client, request);

    public IListBootstrapActionsPaginator ListBootstrapActions(ListBootstrapActionsRequest request) =>
        new ListBootstrapActionsPages(client, request);

    public IListSupportedInstanceTypesPaginator ListSupportedInstanceTypes(
        ListSupportedInstanceTypesRequest request) =>
        new ListSupportedInstanceTypesPages(client, request);

    public IListReleaseLabelsPaginator ListReleaseLabels(ListReleaseLabelsRequest request) =>
        new ListReleaseLabelsPages(client, request);

    private sealed class ListClustersPages(
        IAmazonElasticMapReduce client,
        ListClustersRequest request)
        : IListClustersPaginator
    {
        private readonly Paginator<ListClustersResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListClustersAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListClustersResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<ClusterSummary> Clusters => _pages.Items(answer => answer.Clusters);
    }

    private sealed class ListStepsPages(IAmazonElasticMapReduce client, ListStepsRequest request) : IListStepsPaginator
    {
        private readonly Paginator<ListStepsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListStepsAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListStepsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<StepSummary> Steps => _pages.Items(answer => answer.Steps);
    }

    private sealed class ListInstancesPages(
        IAmazonElasticMapReduce client,
        ListInstancesRequest request)
        : IListInstancesPaginator
    {
        private readonly Paginator<ListInstancesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListInstancesAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListInstancesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Instance> Instances => _pages.Items(answer => answer.Instances);
    }

    private sealed class ListInstanceGroupsPages(
        IAmazonElasticMapReduce client,
        ListInstanceGroupsRequest request)
        : IListInstanceGroupsPaginator
    {
        private readonly Paginator<ListInstanceGroupsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListInstanceGroupsAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListInstanceGroupsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<InstanceGroup> InstanceGroups => _pages.Items(answer => answer.InstanceGroups);
    }

    private sealed class ListInstanceFleetsPages(
        IAmazonElasticMapReduce client,
        ListInstanceFleetsRequest request)
        : IListInstanceFleetsPaginator
    {
        private readonly Paginator<ListInstanceFleetsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListInstanceFleetsAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListInstanceFleetsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<InstanceFleet> InstanceFleets => _pages.Items(answer => answer.InstanceFleets);
    }

    private sealed class ListBootstrapActionsPages(
        IAmazonElasticMapReduce client,
        ListBootstrapActionsRequest request)
        : IListBootstrapActionsPaginator
    {
        private readonly Paginator<ListBootstrapActionsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListBootstrapActionsAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListBootstrapActionsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Command> BootstrapActions => _pages.Items(answer => answer.BootstrapActions);
    }

    private sealed class ListSupportedInstanceTypesPages(
        IAmazonElasticMapReduce client,
        ListSupportedInstanceTypesRequest request)
        : IListSupportedInstanceTypesPaginator
    {
        private readonly Paginator<ListSupportedInstanceTypesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListSupportedInstanceTypesAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.Marker);

        public IPaginatedEnumerable<ListSupportedInstanceTypesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<SupportedInstanceType> SupportedInstanceTypes => _pages.Items(answer =>
            answer.SupportedInstanceTypes);
    }

    private sealed class ListReleaseLabelsPages(
        IAmazonElasticMapReduce client,
        ListReleaseLabelsRequest request)
        : IListReleaseLabelsPaginator
    {
        private readonly Paginator<ListReleaseLabelsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListReleaseLabelsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListReleaseLabelsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<string> ReleaseLabels => _pages.Items(answer => answer.ReleaseLabels);
    }
}
