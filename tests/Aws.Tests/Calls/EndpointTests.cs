using Amazon;
using Amazon.CloudWatch;
using Amazon.ElasticMapReduce;
using Amazon.IdentityManagement;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Scheduler;
using Amazon.ServiceQuotas;
using Amazon.SimpleNotificationService;
using Aws.Calls;

namespace Aws.Tests.Calls;

public class EndpointTests
{
    [Theory]
    [InlineData("us-east-1", false, false, "https://elasticmapreduce.us-east-1.amazonaws.com/")]
    [InlineData("cn-north-1", false, false, "https://elasticmapreduce.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-west-2", true, false, "https://elasticmapreduce-fips.us-west-2.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, false, "https://elasticmapreduce.us-gov-west-1.amazonaws.com/")]
    [InlineData("eu-west-1", false, true, "https://elasticmapreduce.eu-west-1.api.aws/")]
    [InlineData("us-iso-east-1", false, false, "https://elasticmapreduce.us-iso-east-1.c2s.ic.gov/")]
    public void The_host_follows_region_and_partition(string region, bool isFips, bool isDualStack, string expected)
    {
        var config = new AmazonElasticMapReduceConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = isFips,
            UseDualstackEndpoint = isDualStack,
        };

        Assert.Equal(expected, UrlOf(config));
    }

    public static TheoryData<ServiceConfig, string> Hosts =>
        new()
        {
            { new AmazonElasticMapReduceConfig(), "elasticmapreduce" },
            { new AmazonSimpleNotificationServiceConfig(), "sns" },
            { new AmazonCloudWatchConfig(), "monitoring" },
            { new AmazonSchedulerConfig(), "scheduler" },
            { new AmazonPricingConfig(), "api.pricing" },
            { new AmazonServiceQuotasConfig(), "servicequotas" },
        };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Each_service_has_its_own_host(ServiceConfig config, string host)
    {
        config.IgnoreConfiguredEndpointUrls = true;
        config.RegionEndpoint = RegionEndpoint.EUCentral1;

        Assert.Equal($"https://{host}.eu-central-1.amazonaws.com/", UrlOf(config));
    }

    [Theory]
    [InlineData("eu-central-1", false, false, "https://iam.amazonaws.com/")]
    [InlineData("us-west-2", true, false, "https://iam-fips.amazonaws.com/")]
    [InlineData("us-west-2", false, true, "https://iam.global.api.aws/")]
    [InlineData("cn-northwest-1", false, false, "https://iam.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-gov-east-1", true, false, "https://iam.us-gov.amazonaws.com/")]
    public void A_global_service_has_one_host_in_a_partition(
        string region,
        bool isFips,
        bool isDualStack,
        string expected)
    {
        var config = new AmazonIdentityManagementServiceConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = isFips,
            UseDualstackEndpoint = isDualStack,
        };

        Assert.Equal(expected, UrlOf(config));
    }

    [Fact]
    public async Task A_service_url_is_used_as_it_is_and_signed_for_the_named_region()
    {
        var http = new ScriptedHttp().Answer("{}");
        var config = new AmazonElasticMapReduceConfig
        {
            ServiceURL = "http://localhost:5000",
            AuthenticationRegion = "eu-west-3",
            HttpClientFactory = http,
        };
        using var client = new AmazonElasticMapReduceClient(Clients.Credentials, config);

        await client.ListClustersAsync(new Amazon.ElasticMapReduce.Model.ListClustersRequest());

        Assert.Equal("http://localhost:5000/", http.Sent[0].Address.AbsoluteUri);
        Assert.Contains("/eu-west-3/elasticmapreduce/", http.Sent[0].Headers["Authorization"]);
    }

    [Fact]
    public void A_partition_without_dual_stack_says_so()
    {
        var config = new AmazonElasticMapReduceConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            RegionEndpoint = RegionEndpoint.GetBySystemName("us-iso-east-1"),
            UseDualstackEndpoint = true,
        };

        var failure = Assert.Throws<AmazonClientException>(() => UrlOf(config));

        Assert.Equal(
            "Partition 'aws-iso' of region 'us-iso-east-1' has no dual-stack endpoints. Turn them off.",
            failure.Message);
    }

    private static string UrlOf(ServiceConfig config) =>
        config
            .DetermineServiceOperationEndpoint(
                new ServiceOperationEndpointParameters(new Amazon.ElasticMapReduce.Model.ListClustersRequest()))
            .URL;
}
