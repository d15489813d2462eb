using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class TerminateJobFlowsRequest : AmazonElasticMapReduceRequest
{
    public List<string>? JobFlowIds { get; set; }
}

public class TerminateJobFlowsResponse : AmazonWebServiceResponse;
