using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.Pricing;
using Amazon.Scheduler;
using Amazon.SimpleNotificationService;
using Launcher.Clusters.Access;
using Launcher.Clusters.Prices;
using Launcher.Tests.Clusters.Costs;
using Launcher.Tests.Clusters.Prices;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters;

/// <summary>Accounts of which only some services are there; a call to any other fails the test.</summary>
internal static class Accounts
{
    public static ClusterServices Of(
        string region,
        IReadOnlyDictionary<string, string> environment,
        PretendedEc2 ec2,
        PretendedPriceList prices)
    {
        var clock = new ManualClock();
        return new ClusterServices(
            region,
            clock,
            new MemoryStore(clock),
            Absent<IAmazonElasticMapReduce>(),
            new Lazy<IAmazonEC2>(ec2.Client),
            Absent<IAmazonSimpleNotificationService>(),
            Absent<IAmazonCloudWatch>(),
            Absent<IAmazonScheduler>())
        {
            Prices = PriceSource.Online(environment, clock, new Lazy<IAmazonPricing>(prices.Client)),
        };
    }

    /// <summary>EMR, EC2 and S3 alone.</summary>
    public static ClusterServices Of(
        string region,
        TimeProvider clock,
        MemoryStore store,
        IAmazonElasticMapReduce emr,
        PretendedEc2 ec2) =>
        new(
            region,
            clock,
            store,
            new Lazy<IAmazonElasticMapReduce>(emr),
            new Lazy<IAmazonEC2>(ec2.Client),
            Absent<IAmazonSimpleNotificationService>(),
            Absent<IAmazonCloudWatch>(),
            Absent<IAmazonScheduler>());

    public static Lazy<T> Absent<T>() =>
        new(() => throw new InvalidOperationException($"Nothing here may call {typeof(T).Name}."));
}
