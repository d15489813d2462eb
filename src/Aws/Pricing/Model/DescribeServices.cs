using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public class DescribeServicesRequest : AmazonPricingRequest
{
    public string? ServiceCode { get; set; }
    public string? FormatVersion { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class DescribeServicesResponse : AmazonWebServiceResponse
{
    public List<Service>? Services { get; set; }
    public string? FormatVersion { get; set; }
    public string? NextToken { get; set; }
}

public class Service
{
    public string? ServiceCode { get; set; }
    public List<string>? AttributeNames { get; set; }
}
