using Amazon.Runtime;

namespace Amazon.Pricing;

/// <summary>Without credentials the SDK's chain finds them: variables, profiles, sign-on, container, host.</summary>
public partial class AmazonPricingClient
{
    public AmazonPricingClient()
        : this(new AmazonPricingConfig())
    {
    }

    public AmazonPricingClient(RegionEndpoint region)
        : this(new AmazonPricingConfig { RegionEndpoint = region })
    {
    }

    public AmazonPricingClient(AmazonPricingConfig config)
        : base(null, config)
    {
    }

    public AmazonPricingClient(AWSCredentials credentials)
        : this(credentials, new AmazonPricingConfig())
    {
    }

    public AmazonPricingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonPricingConfig { RegionEndpoint = region })
    {
    }

    public AmazonPricingClient(AWSCredentials credentials, AmazonPricingConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonPricingClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonPricingConfig clientConfig)
        : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig)
    {
    }
}
