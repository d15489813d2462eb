using Amazon.CloudWatch.Model;
using Aws.Calls;

namespace Amazon.CloudWatch;

public partial class AmazonCloudWatchClient : ServiceClient, IAmazonCloudWatch
{
    public ICloudWatchPaginatorFactory Paginators => new CloudWatchPaginatorFactory(this);

    public Task<DeleteDashboardsResponse> DeleteDashboardsAsync(
        DeleteDashboardsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DeleteDashboardsResponse>(request, cancellationToken);

    public Task<GetDashboardResponse> GetDashboardAsync(
        GetDashboardRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetDashboardResponse>(request, cancellationToken);

    public Task<GetMetricStatisticsResponse> GetMetricStatisticsAsync(
        GetMetricStatisticsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetMetricStatisticsResponse>(request, cancellationToken);

    public Task<ListDashboardsResponse> ListDashboardsAsync(
        ListDashboardsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListDashboardsResponse>(request, cancellationToken);

    public Task<ListMetricsResponse> ListMetricsAsync(
        ListMetricsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListMetricsResponse>(request, cancellationToken);

    public Task<PutDashboardResponse> PutDashboardAsync(
        PutDashboardRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<PutDashboardResponse>(request, cancellationToken);

    public Task<PutMetricDataResponse> PutMetricDataAsync(
        PutMetricDataRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<PutMetricDataResponse>(request, cancellationToken);
}
