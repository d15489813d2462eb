using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class DeleteScheduleRequest : AmazonSchedulerRequest
{
    public string? ClientToken { get; set; }
    public string? GroupName { get; set; }
    public string? Name { get; set; }
}

public class DeleteScheduleResponse : AmazonWebServiceResponse;
