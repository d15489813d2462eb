using Amazon;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.IdentityManagement;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.Scheduler;
using Amazon.SecurityToken;
using Amazon.ServiceQuotas;
using Amazon.SimpleNotificationService;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Access;

/// <summary>An account as the environment and the profiles of this machine give access to it.</summary>
internal sealed class AwsAccess(IReadOnlyDictionary<string, string> environment, TimeProvider clock)
{
    private const int MostRetries = 5;
    private const string EndpointVariable = "AWS_ENDPOINT_URL";

    /// <exception cref="Launcher.Failures.LauncherException">There are no credentials.</exception>
    public ClusterServices Connect(string region) => Connect(region, AwsCredentials.Find(environment, region));

    private ClusterServices Connect(string region, AWSCredentials credentials) =>
        new(
            region,
            clock,
            new S3Store(
                new S3Door(
                    new S3Clients(place => new AmazonS3Client(credentials, Storage(place)), region),
                    new S3Encryption(null),
                    clock)),
            new(() => new AmazonElasticMapReduceClient(credentials, In(region, new AmazonElasticMapReduceConfig()))),
            new(() => new AmazonEC2Client(credentials, In(region, new AmazonEC2Config()))),
            new(() => new AmazonSimpleNotificationServiceClient(
                credentials, In(region, new AmazonSimpleNotificationServiceConfig()))),
            new(() => new AmazonCloudWatchClient(credentials, In(region, new AmazonCloudWatchConfig()))),
            new(() => new AmazonSchedulerClient(credentials, In(region, new AmazonSchedulerConfig()))))
        {
            Prices = PriceSource.Online(
                environment, clock, new(() => new AmazonPricingClient(credentials, Pricing(region)))),
        };

    // Prices are worth little patience: there are built-in ones.
    private AmazonPricingConfig Pricing(string region)
    {
        var config = In(PriceListQuery.DoorOf(region), new AmazonPricingConfig());
        config.MaxErrorRetry = 1;
        return config;
    }

    /// <summary>With what checks ask beside; they would rather be quick than stubborn.</summary>
    public CheckServices ConnectChecks(string region)
    {
        var credentials = AwsCredentials.Find(environment, region);
        var tokens = new Lazy<IAmazonSecurityTokenService>(() =>
            new AmazonSecurityTokenServiceClient(credentials, Quick(region, new AmazonSecurityTokenServiceConfig())));
        return new CheckServices(
            Connect(region, credentials),
            tokens,
            new(() => new AmazonIdentityManagementServiceClient(
                credentials, Quick(region, new AmazonIdentityManagementServiceConfig()))),
            new(() => new AmazonS3Client(credentials, Storage(region))),
            new(() => new AmazonServiceQuotasClient(credentials, Quick(region, new AmazonServiceQuotasConfig()))),
            stop => AwsTime.ReadAsync(tokens.Value, stop));
    }

    // What stands in for S3 seldom has a host name for each bucket.
    private AmazonS3Config Storage(string region)
    {
        var config = In(region, new AmazonS3Config());
        config.ForcePathStyle = config.ServiceURL is not null;
        return config;
    }

    private TConfig Quick<TConfig>(string region, TConfig config)
        where TConfig : ClientConfig
    {
        In(region, config).MaxErrorRetry = 1;
        return config;
    }

    private TConfig In<TConfig>(string region, TConfig config)
        where TConfig : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Adaptive;
        config.MaxErrorRetry = MostRetries;
        if ((Endpoint(config.ServiceId) ?? config.ServiceURL) is { } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return config;
    }

    private string? Endpoint(string service)
    {
        var own = $"{EndpointVariable}_{service.Replace(' ', '_').ToUpperInvariant()}";
        return environment.GetValueOrDefault("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") == "true"
            ? null
            : environment.GetValueOrDefault(own) ?? environment.GetValueOrDefault(EndpointVariable);
    }
}
