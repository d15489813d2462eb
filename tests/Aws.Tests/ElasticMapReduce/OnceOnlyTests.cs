using System.Net.Sockets;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;

namespace Aws.Tests.ElasticMapReduce;

/// <summary>A launch that may have happened is the caller's to look for: the client sends it one time.</summary>
public class OnceOnlyTests
{
    public static TheoryData<string, int> Refusals =>
        new()
        {
            { """{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400 },
            { """{"__type":"InternalServerError"}""", 500 },
            { "<html>gateway</html>", 502 },
            { """{"__type":"RequestExpired","message":"clock"}""", 400 },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_launch_is_sent_once_whatever_is_answered(string body, int status)
    {
        var http = new ScriptedHttp().Answer(body, status);

        await Assert.ThrowsAnyAsync<AmazonElasticMapReduceException>(() =>
            Clients.Emr(http).RunJobFlowAsync(Launches.OneShot()));

        Assert.Single(http.Sent);
    }

    public static TheoryData<string> Breaks => ["reset", "ended", "timeout", "refused"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_launch_is_sent_once_however_the_connection_breaks(string kind)
    {
        var http = new ScriptedHttp().Fail(BreakOf(kind));

        await Assert.ThrowsAnyAsync<Exception>(() => Clients.Emr(http).RunJobFlowAsync(Launches.OneShot()));

        Assert.Single(http.Sent);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_read_is_repeated_when_the_connection_breaks(string kind)
    {
        var http = new ScriptedHttp().Fail(BreakOf(kind)).Answer("""{"Clusters":[]}""");

        await Clients.Emr(http).ListClustersAsync(new ListClustersRequest());

        Assert.Equal(2, http.Sent.Count);
    }

    [Fact]
    public async Task Adding_steps_and_capacity_is_sent_once_too()
    {
        var http = new ScriptedHttp().Answer("", 503).Answer("", 503).Answer("", 503);
        var client = Clients.Emr(http);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() =>
            client.AddJobFlowStepsAsync(new AddJobFlowStepsRequest()));
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() =>
            client.AddInstanceFleetAsync(new AddInstanceFleetRequest()));
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() =>
            client.AddInstanceGroupsAsync(new AddInstanceGroupsRequest()));

        Assert.Equal(3, http.Sent.Count);
    }

    [Fact]
    public async Task Adaptive_retries_leave_launches_alone_as_well()
    {
        var http = new ScriptedHttp().Answer("", 503);
        var config = new AmazonElasticMapReduceConfig
        {
            RegionEndpoint = Amazon.RegionEndpoint.EUCentral1,
            IgnoreConfiguredEndpointUrls = true,
            HttpClientFactory = http,
            RetryMode = RequestRetryMode.Adaptive,
        };
        using var client = new AmazonElasticMapReduceClient(Clients.Credentials, config);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.RunJobFlowAsync(Launches.OneShot()));

        Assert.Single(http.Sent);
    }

    private static Exception BreakOf(string kind) =>
        kind switch
        {
            "reset" => new HttpRequestException(
                "reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
            "ended" => new HttpRequestException(
                "ended", new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.")),
            "timeout" => new TaskCanceledException("slow", new TimeoutException()),
            "refused" => new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
