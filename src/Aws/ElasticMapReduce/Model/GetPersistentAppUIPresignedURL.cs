using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class GetPersistentAppUIPresignedURLRequest : AmazonElasticMapReduceRequest
{
    public string? PersistentAppUIId { get; set; }
    public PersistentAppUIType? PersistentAppUIType { get; set; }
    public string? ApplicationId { get; set; }
    public bool? AuthProxyCall { get; set; }
    public string? ExecutionRoleArn { get; set; }
}

public class GetPersistentAppUIPresignedURLResponse : AmazonWebServiceResponse
{
    public bool? PresignedURLReady { get; set; }
    public string? PresignedURL { get; set; }
}
