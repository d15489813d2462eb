using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class DescribeReleaseLabelRequest : AmazonElasticMapReduceRequest
{
    public string? ReleaseLabel { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class DescribeReleaseLabelResponse : AmazonWebServiceResponse
{
    public string? ReleaseLabel { get; set; }
    public List<SimplifiedApplication>? Applications { get; set; }
    public string? NextToken { get; set; }
    public List<OSRelease>? AvailableOSReleases { get; set; }
}
