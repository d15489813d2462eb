using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class DescribeStepRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public string? StepId { get; set; }
}

public class DescribeStepResponse : AmazonWebServiceResponse
{
    public Step? Step { get; set; }
}
