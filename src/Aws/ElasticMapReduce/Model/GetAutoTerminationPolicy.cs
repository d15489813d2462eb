using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class GetAutoTerminationPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
}

public class GetAutoTerminationPolicyResponse : AmazonWebServiceResponse
{
    public AutoTerminationPolicy? AutoTerminationPolicy { get; set; }
}
