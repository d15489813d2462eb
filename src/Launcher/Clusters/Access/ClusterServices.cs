using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.Scheduler;
using Amazon.SimpleNotificationService;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Access;

/// <summary>The account's services in one region. Clients that nobody asks are never made.</summary>
internal sealed record ClusterServices(
    string Region,
    TimeProvider Clock,
    IObjectStore Store,
    Lazy<IAmazonElasticMapReduce> EmrClient,
    Lazy<IAmazonEC2> Ec2Client,
    Lazy<IAmazonSimpleNotificationService> NotificationClient,
    Lazy<IAmazonCloudWatch> MetricsClient,
    Lazy<IAmazonScheduler> SchedulerClient)
{
    /// <summary>Null where the built-in table is all there is.</summary>
    public PriceSource? Prices { get; init; }

    /// <summary>The same services, with a store that encrypts what it writes with this KMS key.</summary>
    public ClusterServices EncryptedWith(string? key) => this with { Store = Store.EncryptedWith(key) };

    public IAmazonElasticMapReduce Emr => EmrClient.Value;

    public IAmazonEC2 Ec2 => Ec2Client.Value;

    public IAmazonSimpleNotificationService Notifications => NotificationClient.Value;

    public IAmazonCloudWatch Metrics => MetricsClient.Value;

    public IAmazonScheduler Scheduler => SchedulerClient.Value;
}
