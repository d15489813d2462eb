using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class SetKeepJobFlowAliveWhenNoStepsRequest : AmazonElasticMapReduceRequest
{
    public List<string>? JobFlowIds { get; set; }
    public bool? KeepJobFlowAliveWhenNoSteps { get; set; }
}

public class SetKeepJobFlowAliveWhenNoStepsResponse : AmazonWebServiceResponse;
