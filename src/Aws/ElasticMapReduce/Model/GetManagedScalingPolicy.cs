using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class GetManagedScalingPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
}

public class GetManagedScalingPolicyResponse : AmazonWebServiceResponse
{
    public ManagedScalingPolicy? ManagedScalingPolicy { get; set; }
}
