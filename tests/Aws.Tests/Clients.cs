using Amazon;
using Amazon.CloudWatch;
using Amazon.ElasticMapReduce;
using Amazon.IdentityManagement;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.ServiceQuotas;
using Amazon.SimpleNotificationService;
using Aws.Calls;

namespace Aws.Tests;

/// <summary>Clients whose network is a script, in Frankfurt, without waiting for quotas.</summary>
internal static class Clients
{
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret");

    public static AmazonElasticMapReduceClient Emr(ScriptedHttp http, RateLimits? limits = null, int retries = 2) =>
        new(Credentials, Configure(new AmazonElasticMapReduceConfig(), http, limits, retries));

    public static AmazonSimpleNotificationServiceClient Sns(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonSimpleNotificationServiceConfig(), http));

    public static AmazonCloudWatchClient CloudWatch(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonCloudWatchConfig(), http));

    public static AmazonPricingClient Pricing(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonPricingConfig(), http));

    public static AmazonSchedulerClient Scheduler(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonSchedulerConfig(), http));

    public static AmazonIdentityManagementServiceClient Iam(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonIdentityManagementServiceConfig(), http));

    public static AmazonServiceQuotasClient Quotas(ScriptedHttp http) =>
        new(Credentials, Configure(new AmazonServiceQuotasConfig(), http));

    private static TConfig Configure<TConfig>(
        TConfig config,
        ScriptedHttp http,
        RateLimits? limits = null,
        int retries = 2)
        where TConfig : ServiceConfig
    {
        config.RegionEndpoint = RegionEndpoint.EUCentral1;
        config.IgnoreConfiguredEndpointUrls = true;
        config.HttpClientFactory = http;
        config.RateLimits = limits;
        config.MaxErrorRetry = retries;
        return config;
    }
}
