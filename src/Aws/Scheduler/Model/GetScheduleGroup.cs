using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class GetScheduleGroupRequest : AmazonSchedulerRequest
{
    public string? Name { get; set; }
}

public class GetScheduleGroupResponse : AmazonWebServiceResponse
{
    public string? Arn { get; set; }
    public DateTime? CreationDate { get; set; }
    public DateTime? LastModificationDate { get; set; }
    public string? Name { get; set; }
    public ScheduleGroupState? State { get; set; }
}
