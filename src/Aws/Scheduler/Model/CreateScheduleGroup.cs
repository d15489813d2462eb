using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class CreateScheduleGroupRequest : AmazonSchedulerRequest
{
    public string? ClientToken { get; set; }
    public string? Name { get; set; }
    public List<Tag>? Tags { get; set; }
}

public class CreateScheduleGroupResponse : AmazonWebServiceResponse
{
    public string? ScheduleGroupArn { get; set; }
}
