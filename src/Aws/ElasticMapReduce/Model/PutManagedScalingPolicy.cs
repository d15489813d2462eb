using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class PutManagedScalingPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public ManagedScalingPolicy? ManagedScalingPolicy { get; set; }
}

public class PutManagedScalingPolicyResponse : AmazonWebServiceResponse;
