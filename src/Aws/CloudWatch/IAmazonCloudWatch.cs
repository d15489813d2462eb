using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

public interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    ICloudWatchPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonCloudWatchClient(awsCredentials, (AmazonCloudWatchConfig)clientConfig);

    Task<DeleteDashboardsResponse> DeleteDashboardsAsync(
        DeleteDashboardsRequest request,
        CancellationToken cancellationToken = default);

    Task<GetDashboardResponse> GetDashboardAsync(
        GetDashboardRequest request,
        CancellationToken cancellationToken = default);

    Task<GetMetricStatisticsResponse> GetMetricStatisticsAsync(
        GetMetricStatisticsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListDashboardsResponse> ListDashboardsAsync(
        ListDashboardsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListMetricsResponse> ListMetricsAsync(
        ListMetricsRequest request,
        CancellationToken cancellationToken = default);

    Task<PutDashboardResponse> PutDashboardAsync(
        PutDashboardRequest request,
        CancellationToken cancellationToken = default);

    Task<PutMetricDataResponse> PutMetricDataAsync(
        PutMetricDataRequest request,
        CancellationToken cancellationToken = default);
}
