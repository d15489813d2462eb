using Amazon.Scheduler.Model;
using Aws.Calls;

namespace Amazon.Scheduler;

public partial class AmazonSchedulerClient : ServiceClient, IAmazonScheduler
{
    public ISchedulerPaginatorFactory Paginators => new SchedulerPaginatorFactory(this);

    public Task<CreateScheduleResponse> CreateScheduleAsync(
        CreateScheduleRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<CreateScheduleResponse>(request, cancellationToken);

    public Task<CreateScheduleGroupResponse> CreateScheduleGroupAsync(
        CreateScheduleGroupRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<CreateScheduleGroupResponse>(request, cancellationToken);

    public Task<DeleteScheduleResponse> DeleteScheduleAsync(
        DeleteScheduleRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DeleteScheduleResponse>(request, cancellationToken);

    public Task<DeleteScheduleGroupResponse> DeleteScheduleGroupAsync(
        DeleteScheduleGroupRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DeleteScheduleGroupResponse>(request, cancellationToken);

    public Task<GetScheduleResponse> GetScheduleAsync(
        GetScheduleRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetScheduleResponse>(request, cancellationToken);

    public Task<GetScheduleGroupResponse> GetScheduleGroupAsync(
        GetScheduleGroupRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetScheduleGroupResponse>(request, cancellationToken);

    public Task<ListScheduleGroupsResponse> ListScheduleGroupsAsync(
        ListScheduleGroupsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListScheduleGroupsResponse>(request, cancellationToken);

    public Task<ListSchedulesResponse> ListSchedulesAsync(
        ListSchedulesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListSchedulesResponse>(request, cancellationToken);

    public Task<UpdateScheduleResponse> UpdateScheduleAsync(
        UpdateScheduleRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<UpdateScheduleResponse>(request, cancellationToken);
}
