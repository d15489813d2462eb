using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public class GetProductsRequest : AmazonPricingRequest
{
    public string? ServiceCode { get; set; }
    public List<Filter>? Filters { get; set; }
    public string? FormatVersion { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class GetProductsResponse : AmazonWebServiceResponse
{
    public string? FormatVersion { get; set; }

    /// <summary>Each a product with its terms, as JSON.</summary>
    public List<string>? PriceList { get; set; }

    public string? NextToken { get; set; }
}

public class Filter
{
    public FilterType? Type { get; set; }
    public string? Field { get; set; }
    public string? Value { get; set; }
}
