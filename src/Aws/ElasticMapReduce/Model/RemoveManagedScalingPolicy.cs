using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class RemoveManagedScalingPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
}

public class RemoveManagedScalingPolicyResponse : AmazonWebServiceResponse;
