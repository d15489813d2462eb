using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class AddInstanceGroupsRequest : AmazonElasticMapReduceRequest
{
    public List<InstanceGroupConfig>? InstanceGroups { get; set; }
    public string? JobFlowId { get; set; }
}

public class AddInstanceGroupsResponse : AmazonWebServiceResponse
{
    public string? JobFlowId { get; set; }
    public List<string>? InstanceGroupIds { get; set; }
    public string? ClusterArn { get; set; }
}
