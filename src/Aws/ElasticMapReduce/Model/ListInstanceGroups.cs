using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListInstanceGroupsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public string? Marker { get; set; }
}

public class ListInstanceGroupsResponse : AmazonWebServiceResponse
{
    public List<InstanceGroup>? InstanceGroups { get; set; }
    public string? Marker { get; set; }
}
