using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListReleaseLabelsRequest : AmazonElasticMapReduceRequest
{
    public ReleaseLabelFilter? Filters { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListReleaseLabelsResponse : AmazonWebServiceResponse
{
    public List<string>? ReleaseLabels { get; set; }
    public string? NextToken { get; set; }
}
