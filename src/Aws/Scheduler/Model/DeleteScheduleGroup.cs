using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class DeleteScheduleGroupRequest : AmazonSchedulerRequest
{
    public string? ClientToken { get; set; }
    public string? Name { get; set; }
}

public class DeleteScheduleGroupResponse : AmazonWebServiceResponse;
