using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListBootstrapActionsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public string? Marker { get; set; }
}

public class ListBootstrapActionsResponse : AmazonWebServiceResponse
{
    public List<Command>? BootstrapActions { get; set; }
    public string? Marker { get; set; }
}
