using Amazon;
using Amazon.CloudWatch;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.SimpleNotificationService;
using Support;

namespace Aws.Tests.Calls;

/// <summary>What people set outside the program. Variables belong to the process: nothing else runs.</summary>
[Collection(nameof(EnvironmentTests))]
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create();
    private readonly Dictionary<string, string?> _before = [];

    [Fact]
    public void One_variable_moves_every_service()
    {
        Set("AWS_ENDPOINT_URL", "http://localhost:4566");

        Assert.Equal("http://localhost:4566/", new AmazonElasticMapReduceConfig().ServiceURL);
        Assert.Equal("http://localhost:4566/", new AmazonSimpleNotificationServiceConfig().ServiceURL);
        Assert.Equal("http://localhost:4566/", new AmazonCloudWatchConfig().ServiceURL);
        Assert.Equal("http://localhost:4566/", new AmazonSchedulerConfig().ServiceURL);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL_EMR", typeof(AmazonElasticMapReduceConfig))]
    [InlineData("AWS_ENDPOINT_URL_SNS", typeof(AmazonSimpleNotificationServiceConfig))]
    [InlineData("AWS_ENDPOINT_URL_CLOUDWATCH", typeof(AmazonCloudWatchConfig))]
    [InlineData("AWS_ENDPOINT_URL_SCHEDULER", typeof(AmazonSchedulerConfig))]
    public void A_variable_of_the_service_goes_first(string variable, Type type)
    {
        Set("AWS_ENDPOINT_URL", "http://localhost:4566");
        Set(variable, "http://localhost:7777");

        var config = (ClientConfig)Activator.CreateInstance(type)!;

        Assert.Equal("http://localhost:7777/", config.ServiceURL);
    }

    [Fact]
    public async Task Credentials_and_region_come_from_the_standard_variables()
    {
        Set("AWS_ACCESS_KEY_ID", "AKIDFROMVARIABLE");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Set("AWS_SESSION_TOKEN", "session");
        Set("AWS_REGION", "ap-south-1");
        Set("AWS_PROFILE", null);
        var http = new ScriptedHttp().Answer("{}");
        var config = new AmazonElasticMapReduceConfig { HttpClientFactory = http };
        using var client = new AmazonElasticMapReduceClient(config);

        await client.ListClustersAsync(new ListClustersRequest());

        Assert.Equal("elasticmapreduce.ap-south-1.amazonaws.com", http.Sent[0].Address.Host);
        Assert.Contains("Credential=AKIDFROMVARIABLE/", http.Sent[0].Headers["Authorization"]);
        Assert.Equal("session", http.Sent[0].Headers["X-Amz-Security-Token"]);
    }

    [Fact]
    public async Task Credentials_come_from_the_profile_that_the_settings_name()
    {
        var file = _folder.File("credentials");
        await File.WriteAllTextAsync(
            file,
            """
            [other]
            aws_access_key_id = AKIDOFOTHERS
            aws_secret_access_key = secret

            [training]
            aws_access_key_id = AKIDFROMPROFILE
            aws_secret_access_key = secret
            """);
        Set("AWS_ACCESS_KEY_ID", "AKIDFROMVARIABLE");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        var http = new ScriptedHttp().Answer("{}");
        var config = new AmazonElasticMapReduceConfig
        {
            Profile = new Profile("training", file),
            RegionEndpoint = RegionEndpoint.EUNorth1,
            HttpClientFactory = http,
        };
        using var client = new AmazonElasticMapReduceClient(config);

        await client.ListClustersAsync(new ListClustersRequest());

        Assert.Contains("Credential=AKIDFROMPROFILE/", http.Sent[0].Headers["Authorization"]);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        FallbackRegionFactory.Reset();
        _folder.Dispose();
    }

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
        FallbackRegionFactory.Reset();
    }
}
