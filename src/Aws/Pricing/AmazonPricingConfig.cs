using Aws.Calls;

namespace Amazon.Pricing;

/// <summary>Settings of AWS Price List. It answers in a few regions only, for all of them.</summary>
public class AmazonPricingConfig() : ServiceConfig(PricingService.Description)
{
    public static new string ServiceId => "Pricing";
}
