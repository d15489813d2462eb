using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class UpdateScheduleRequest : AmazonSchedulerRequest
{
    public ActionAfterCompletion? ActionAfterCompletion { get; set; }
    public string? ClientToken { get; set; }
    public string? Description { get; set; }
    public DateTime? EndDate { get; set; }
    public FlexibleTimeWindow? FlexibleTimeWindow { get; set; }
    public string? GroupName { get; set; }
    public string? KmsKeyArn { get; set; }
    public string? Name { get; set; }
    public string? ScheduleExpression { get; set; }
    public string? ScheduleExpressionTimezone { get; set; }
    public DateTime? StartDate { get; set; }
    public ScheduleState? State { get; set; }
    public Target? Target { get; set; }
}

public class UpdateScheduleResponse : AmazonWebServiceResponse
{
    public string? ScheduleArn { get; set; }
}
