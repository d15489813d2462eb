using Amazon.Runtime;

namespace Amazon.ServiceQuotas.Model;

public class GetServiceQuotaRequest : AmazonServiceQuotasRequest
{
    public string? ServiceCode { get; set; }
    public string? QuotaCode { get; set; }
    public string? ContextId { get; set; }
}

public class GetServiceQuotaResponse : AmazonWebServiceResponse
{
    public ServiceQuota? Quota { get; set; }
}
