using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public class AmazonPricingRequest : AmazonWebServiceRequest;
