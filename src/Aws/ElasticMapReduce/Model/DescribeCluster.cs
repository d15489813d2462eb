using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class DescribeClusterRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
}

public class DescribeClusterResponse : AmazonWebServiceResponse
{
    public Cluster? Cluster { get; set; }
}
