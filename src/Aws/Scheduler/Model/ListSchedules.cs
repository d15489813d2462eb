using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class ListSchedulesRequest : AmazonSchedulerRequest
{
    public string? GroupName { get; set; }
    public int? MaxResults { get; set; }
    public string? NamePrefix { get; set; }
    public string? NextToken { get; set; }
    public ScheduleState? State { get; set; }
}

public class ListSchedulesResponse : AmazonWebServiceResponse
{
    public string? NextToken { get; set; }
    public List<ScheduleSummary>? Schedules { get; set; }
}
