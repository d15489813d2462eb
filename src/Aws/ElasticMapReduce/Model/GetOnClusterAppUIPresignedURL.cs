using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class GetOnClusterAppUIPresignedURLRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public OnClusterAppUIType? OnClusterAppUIType { get; set; }
    public string? ApplicationId { get; set; }
    public bool? DryRun { get; set; }
    public string? ExecutionRoleArn { get; set; }
}

public class GetOnClusterAppUIPresignedURLResponse : AmazonWebServiceResponse
{
    public bool? PresignedURLReady { get; set; }
    public string? PresignedURL { get; set; }
}
