using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ModifyClusterRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public int? StepConcurrencyLevel { get; set; }
    public bool? ExtendedSupport { get; set; }
}

public class ModifyClusterResponse : AmazonWebServiceResponse
{
    public int? StepConcurrencyLevel { get; set; }
    public bool? ExtendedSupport { get; set; }
}
