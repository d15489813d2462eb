using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class CreatePersistentAppUIRequest : AmazonElasticMapReduceRequest
{
    public string? TargetResourceArn { get; set; }
    public EMRContainersConfig? EMRContainersConfig { get; set; }
    public List<Tag>? Tags { get; set; }
    public string? XReferer { get; set; }
    public ProfilerType? ProfilerType { get; set; }
}

public class CreatePersistentAppUIResponse : AmazonWebServiceResponse
{
    public string? PersistentAppUIId { get; set; }
    public bool? RuntimeRoleEnabledCluster { get; set; }
}
