using Amazon.Runtime;

namespace Amazon.ServiceQuotas.Model;

public class GetAWSDefaultServiceQuotaRequest : AmazonServiceQuotasRequest
{
    public string? ServiceCode { get; set; }
    public string? QuotaCode { get; set; }
}

public class GetAWSDefaultServiceQuotaResponse : AmazonWebServiceResponse
{
    public ServiceQuota? Quota { get; set; }
}
