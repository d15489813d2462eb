using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListClustersRequest : AmazonElasticMapReduceRequest
{
    public DateTime? CreatedAfter { get; set; }
    public DateTime? CreatedBefore { get; set; }
    public List<string>? ClusterStates { get; set; }
    public string? Marker { get; set; }
}

public class ListClustersResponse : AmazonWebServiceResponse
{
    public List<ClusterSummary>? Clusters { get; set; }
    public string? Marker { get; set; }
}
