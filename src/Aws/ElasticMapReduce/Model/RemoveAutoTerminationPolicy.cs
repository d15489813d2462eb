using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class RemoveAutoTerminationPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
}

public class RemoveAutoTerminationPolicyResponse : AmazonWebServiceResponse;
