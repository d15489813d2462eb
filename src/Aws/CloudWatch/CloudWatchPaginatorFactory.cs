using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Aws.Calls;
using Metric = Amazon.CloudWatch.Model.Metric;

namespace Amazon.CloudWatch;

internal sealed class CloudWatchPaginatorFactory(IAmazonCloudWatch client) : ICloudWatchPaginatorFactory
{
    public IListDashboardsPaginator ListDashboards(ListDashboardsRequest request) =>
        new ListDashboardsPages(client, request);

    public IListMetricsPaginator ListMetrics(ListMetricsRequest request) => new ListMetricsPages(client, request);

    private sealed class ListDashboardsPages(
        IAmazonCloudWatch client,
        ListDashboardsRequest request)
        : IListDashboardsPaginator
    {
        private readonly Paginator<ListDashboardsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListDashboardsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListDashboardsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<DashboardEntry> DashboardEntries => _pages.Items(answer => answer.DashboardEntries);
    }

    private sealed class ListMetricsPages(IAmazonCloudWatch client, ListMetricsRequest request) : IListMetricsPaginator
    {
        private readonly Paginator<ListMetricsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListMetricsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListMetricsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Metric> Metrics => _pages.Items(answer => answer.Metrics);
    }
}
