using Aws.Calls;

namespace Amazon.ServiceQuotas;

/// <summary>Settings of AWS Service Quotas.</summary>
public class AmazonServiceQuotasConfig() : ServiceConfig(ServiceQuotasDescription.Description)
{
    public static new string ServiceId => "Service Quotas";
}
