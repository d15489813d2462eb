using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListSupportedInstanceTypesRequest : AmazonElasticMapReduceRequest
{
    public string? ReleaseLabel { get; set; }
    public string? Marker { get; set; }
}

public class ListSupportedInstanceTypesResponse : AmazonWebServiceResponse
{
    public List<SupportedInstanceType>? SupportedInstanceTypes { get; set; }
    public string? Marker { get; set; }
}
