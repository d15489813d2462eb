using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public class GetAttributeValuesRequest : AmazonPricingRequest
{
    public string? ServiceCode { get; set; }
    public string? AttributeName { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class GetAttributeValuesResponse : AmazonWebServiceResponse
{
    public List<AttributeValue>? AttributeValues { get; set; }
    public string? NextToken { get; set; }
}

public class AttributeValue
{
    public string? Value { get; set; }
}
