using Amazon.Runtime;
using Amazon.Scheduler.Model;

namespace Amazon.Scheduler;

public interface IAmazonScheduler : IAmazonService, IDisposable
{
    ISchedulerPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSchedulerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonSchedulerClient(awsCredentials, (AmazonSchedulerConfig)clientConfig);

    Task<CreateScheduleResponse> CreateScheduleAsync(
        CreateScheduleRequest request,
        CancellationToken cancellationToken = default);

    Task<CreateScheduleGroupResponse> CreateScheduleGroupAsync(
        CreateScheduleGroupRequest request,
        CancellationToken cancellationToken = default);

    Task<DeleteScheduleResponse> DeleteScheduleAsync(
        DeleteScheduleRequest request,
        CancellationToken cancellationToken = default);

    Task<DeleteScheduleGroupResponse> DeleteScheduleGroupAsync(
        DeleteScheduleGroupRequest request,
        CancellationToken cancellationToken = default);

    Task<GetScheduleResponse> GetScheduleAsync(
        GetScheduleRequest request,
        CancellationToken cancellationToken = default);

    Task<GetScheduleGroupResponse> GetScheduleGroupAsync(
        GetScheduleGroupRequest request,
        CancellationToken cancellationToken = default);

    Task<ListScheduleGroupsResponse> ListScheduleGroupsAsync(
        ListScheduleGroupsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListSchedulesResponse> ListSchedulesAsync(
        ListSchedulesRequest request,
        CancellationToken cancellationToken = default);

    Task<UpdateScheduleResponse> UpdateScheduleAsync(
        UpdateScheduleRequest request,
        CancellationToken cancellationToken = default);
}
