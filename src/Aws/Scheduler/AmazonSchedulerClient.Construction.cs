using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Without credentials the SDK's chain finds them: variables, profiles, sign-on, container, host.</summary>
public partial class AmazonSchedulerClient
{
    public AmazonSchedulerClient()
        : this(new AmazonSchedulerConfig())
    {
    }

    public AmazonSchedulerClient(RegionEndpoint region)
        : this(new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSchedulerClient(AmazonSchedulerConfig config)
        : base(null, config)
    {
    }

    public AmazonSchedulerClient(AWSCredentials credentials)
        : this(credentials, new AmazonSchedulerConfig())
    {
    }

    public AmazonSchedulerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonSchedulerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSchedulerConfig clientConfig)
        : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig)
    {
    }
}
