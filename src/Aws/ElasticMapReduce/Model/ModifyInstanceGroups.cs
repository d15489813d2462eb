using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ModifyInstanceGroupsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public List<InstanceGroupModifyConfig>? InstanceGroups { get; set; }
}

public class ModifyInstanceGroupsResponse : AmazonWebServiceResponse;
