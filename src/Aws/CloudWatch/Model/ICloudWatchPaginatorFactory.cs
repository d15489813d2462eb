using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public interface ICloudWatchPaginatorFactory
{
    IListDashboardsPaginator ListDashboards(ListDashboardsRequest request);

    IListMetricsPaginator ListMetrics(ListMetricsRequest request);
}

public interface IListDashboardsPaginator
{
    IPaginatedEnumerable<ListDashboardsResponse> Responses { get; }

    IPaginatedEnumerable<DashboardEntry> DashboardEntries { get; }
}

public interface IListMetricsPaginator
{
    IPaginatedEnumerable<ListMetricsResponse> Responses { get; }

    IPaginatedEnumerable<Metric> Metrics { get; }
}
