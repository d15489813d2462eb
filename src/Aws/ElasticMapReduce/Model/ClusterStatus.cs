namespace Amazon.ElasticMapReduce.Model;

public class ClusterStatus
{
    public ClusterState? State { get; set; }
    public ClusterStateChangeReason? StateChangeReason { get; set; }
    public ClusterTimeline? Timeline { get; set; }
    public List<ErrorDetail>? ErrorDetails { get; set; }
}

public class ClusterStateChangeReason
{
    public ClusterStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class ClusterTimeline
{
    public DateTime? CreationDateTime { get; set; }
    public DateTime? ReadyDateTime { get; set; }
    public DateTime? EndDateTime { get; set; }
}

public class ErrorDetail
{
    public string? ErrorCode { get; set; }
    public List<Dictionary<string, string>>? ErrorData { get; set; }
    public string? ErrorMessage { get; set; }
}
