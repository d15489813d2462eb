namespace Amazon.ElasticMapReduce.Model;

public class StepStatus
{
    public StepState? State { get; set; }
    public StepStateChangeReason? StateChangeReason { get; set; }
    public FailureDetails? FailureDetails { get; set; }
    public StepTimeline? Timeline { get; set; }
}

public class StepStateChangeReason
{
    public StepStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class FailureDetails
{
    public string? Reason { get; set; }
    public string? Message { get; set; }
    public string? LogFile { get; set; }
}

public class StepTimeline
{
    public DateTime? CreationDateTime { get; set; }
    public DateTime? StartDateTime { get; set; }
    public DateTime? EndDateTime { get; set; }
}

public class CancelStepsInfo
{
    public string? StepId { get; set; }
    public CancelStepsRequestStatus? Status { get; set; }
    public string? Reason { get; set; }
}
