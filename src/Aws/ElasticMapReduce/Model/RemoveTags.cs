using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class RemoveTagsRequest : AmazonElasticMapReduceRequest
{
    public string? ResourceId { get; set; }
    public List<string>? TagKeys { get; set; }
}

public class RemoveTagsResponse : AmazonWebServiceResponse;
