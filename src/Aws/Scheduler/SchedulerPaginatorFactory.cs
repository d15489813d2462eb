using Amazon.Runtime;
using Amazon.Scheduler.Model;
using Aws.Calls;

namespace Amazon.Scheduler;

internal sealed class SchedulerPaginatorFactory(IAmazonScheduler client) : ISchedulerPaginatorFactory
{
    public IListSchedulesPaginator ListSchedules(ListSchedulesRequest request) =>
        new ListSchedulesPages(client, request);

    public IListScheduleGroupsPaginator ListScheduleGroups(ListScheduleGroupsRequest request) =>
        new ListScheduleGroupsPages(client, request);

    private sealed class ListSchedulesPages(
        IAmazonScheduler client,
        ListSchedulesRequest request)
        : IListSchedulesPaginator
    {
        private readonly Paginator<ListSchedulesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListSchedulesAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListSchedulesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<ScheduleSummary> Schedules => _pages.Items(answer => answer.Schedules);
    }

    private sealed class ListScheduleGroupsPages(
        IAmazonScheduler client,
        ListScheduleGroupsRequest request)
        : IListScheduleGroupsPaginator
    {
        private readonly Paginator<ListScheduleGroupsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListScheduleGroupsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListScheduleGroupsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<ScheduleGroupSummary> ScheduleGroups => _pages.Items(answer =>
            answer.ScheduleGroups);
    }
}
