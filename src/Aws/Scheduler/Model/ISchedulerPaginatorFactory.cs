using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public interface ISchedulerPaginatorFactory
{
    IListSchedulesPaginator ListSchedules(ListSchedulesRequest request);

    IListScheduleGroupsPaginator ListScheduleGroups(ListScheduleGroupsRequest request);
}

public interface IListSchedulesPaginator
{
    IPaginatedEnumerable<ListSchedulesResponse> Responses { get; }

    IPaginatedEnumerable<ScheduleSummary> Schedules { get; }
}

public interface IListScheduleGroupsPaginator
{
    IPaginatedEnumerable<ListScheduleGroupsResponse> Responses { get; }

    IPaginatedEnumerable<ScheduleGroupSummary> ScheduleGroups { get; }
}
