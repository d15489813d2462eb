using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class SetTerminationProtectionRequest : AmazonElasticMapReduceRequest
{
    public List<string>? JobFlowIds { get; set; }
    public bool? TerminationProtected { get; set; }
}

public class SetTerminationProtectionResponse : AmazonWebServiceResponse;
