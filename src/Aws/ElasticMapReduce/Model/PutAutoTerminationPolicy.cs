using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class PutAutoTerminationPolicyRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public AutoTerminationPolicy? AutoTerminationPolicy { get; set; }
}

public class PutAutoTerminationPolicyResponse : AmazonWebServiceResponse;
