using Amazon.Runtime;

namespace Amazon.ServiceQuotas;

/// <summary>Without credentials the SDK's chain finds them: variables, profiles, sign-on, container, host.</summary>
public partial class AmazonServiceQuotasClient
{
    public AmazonServiceQuotasClient()
        : this(new AmazonServiceQuotasConfig())
    {
    }

    public AmazonServiceQuotasClient(RegionEndpoint region)
        : this(new AmazonServiceQuotasConfig { RegionEndpoint = region })
    {
    }

    public AmazonServiceQuotasClient(AmazonServiceQuotasConfig config)
        : base(null, config)
    {
    }

    public AmazonServiceQuotasClient(AWSCredentials credentials)
        : this(credentials, new AmazonServiceQuotasConfig())
    {
    }

    public AmazonServiceQuotasClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonServiceQuotasConfig { RegionEndpoint = region })
    {
    }

    public AmazonServiceQuotasClient(
        AWSCredentials credentials,
        AmazonServiceQuotasConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonServiceQuotasClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonServiceQuotasConfig clientConfig)
        : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig)
    {
    }
}
