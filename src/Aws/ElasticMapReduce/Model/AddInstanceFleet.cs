using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class AddInstanceFleetRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public InstanceFleetConfig? InstanceFleet { get; set; }
}

public class AddInstanceFleetResponse : AmazonWebServiceResponse
{
    public string? ClusterId { get; set; }
    public string? InstanceFleetId { get; set; }
    public string? ClusterArn { get; set; }
}
