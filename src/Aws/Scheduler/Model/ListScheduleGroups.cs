using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class ListScheduleGroupsRequest : AmazonSchedulerRequest
{
    public int? MaxResults { get; set; }
    public string? NamePrefix { get; set; }
    public string? NextToken { get; set; }
}

public class ListScheduleGroupsResponse : AmazonWebServiceResponse
{
    public string? NextToken { get; set; }
    public List<ScheduleGroupSummary>? ScheduleGroups { get; set; }
}
