using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class CancelStepsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public List<string>? StepIds { get; set; }
    public StepCancellationOption? StepCancellationOption { get; set; }
}

public class CancelStepsResponse : AmazonWebServiceResponse
{
    public List<CancelStepsInfo>? CancelStepsInfoList { get; set; }
}
