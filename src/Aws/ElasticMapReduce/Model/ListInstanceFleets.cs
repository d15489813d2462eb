using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListInstanceFleetsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public string? Marker { get; set; }
}

public class ListInstanceFleetsResponse : AmazonWebServiceResponse
{
    public List<InstanceFleet>? InstanceFleets { get; set; }
    public string? Marker { get; set; }
}
