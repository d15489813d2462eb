using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class AddTagsRequest : AmazonElasticMapReduceRequest
{
    public string? ResourceId { get; set; }
    public List<Tag>? Tags { get; set; }
}

public class AddTagsResponse : AmazonWebServiceResponse;
