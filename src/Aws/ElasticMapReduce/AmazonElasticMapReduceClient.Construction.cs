using Amazon.Runtime;

namespace Amazon.ElasticMapReduce;

/// <summary>Without credentials the SDK's chain finds them: variables, profiles, sign-on, container, host.</summary>
public partial class AmazonElasticMapReduceClient
{
    public AmazonElasticMapReduceClient()
        : this(new AmazonElasticMapReduceConfig())
    {
    }

    public AmazonElasticMapReduceClient(RegionEndpoint region)
        : this(new AmazonElasticMapReduceConfig { RegionEndpoint = region })
    {
    }

    public AmazonElasticMapReduceClient(AmazonElasticMapReduceConfig config)
        : base(null, config)
    {
    }

    public AmazonElasticMapReduceClient(AWSCredentials credentials)
        : this(credentials, new AmazonElasticMapReduceConfig())
    {
    }

    public AmazonElasticMapReduceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonElasticMapReduceConfig { RegionEndpoint = region })
    {
    }

    public AmazonElasticMapReduceClient(AWSCredentials credentials, AmazonElasticMapReduceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonElasticMapReduceClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonElasticMapReduceConfig clientConfig)
        : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig)
    {
    }
}
