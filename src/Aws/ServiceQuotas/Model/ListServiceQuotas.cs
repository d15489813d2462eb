using Amazon.Runtime;

namespace Amazon.ServiceQuotas.Model;

public class ListServiceQuotasRequest : AmazonServiceQuotasRequest
{
    public string? ServiceCode { get; set; }
    public string? NextToken { get; set; }
    public int? MaxResults { get; set; }
    public string? QuotaCode { get; set; }
    public string? QuotaAppliedAtLevel { get; set; }
}

public class ListServiceQuotasResponse : AmazonWebServiceResponse
{
    public string? NextToken { get; set; }
    public List<ServiceQuota>? Quotas { get; set; }
}
