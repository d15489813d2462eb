using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class AddJobFlowStepsRequest : AmazonElasticMapReduceRequest
{
    public string? JobFlowId { get; set; }
    public List<StepConfig>? Steps { get; set; }
    public string? ExecutionRoleArn { get; set; }
}

public class AddJobFlowStepsResponse : AmazonWebServiceResponse
{
    public List<string>? StepIds { get; set; }
}
