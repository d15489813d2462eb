using Amazon.ElasticMapReduce.Model;
using Aws.Calls;
using Microsoft.Extensions.Time.Testing;

namespace Aws.Tests.Calls;

public class RateLimitHandlerTests
{
    [Fact]
    public async Task Clients_of_one_process_share_a_bucket()
    {
        var clock = new FakeTimeProvider();
        var limits = new RateLimits(clock);
        var http = new ScriptedHttp();
        for (var i = 0; i < 10; i++)
        {
            http.Answer("""{"Steps":[]}""");
        }

        var first = Clients.Emr(http, limits);
        var second = Clients.Emr(http, limits);
        for (var i = 0; i < 5; i++)
        {
            await (i % 2 == 0 ? first : second).ListStepsAsync(new ListStepsRequest { ClusterId = "j-1" });
        }

        var sixth = second.ListStepsAsync(new ListStepsRequest { ClusterId = "j-1" });

        Assert.Equal(5, http.Sent.Count);
        clock.Advance(TimeSpan.FromSeconds(4));
        await sixth;
        Assert.Equal(6, http.Sent.Count);
    }

    [Fact]
    public async Task Each_attempt_counts()
    {
        var clock = new FakeTimeProvider();
        var http = new ScriptedHttp();
        for (var i = 0; i < 5; i++)
        {
            http.Answer(string.Empty, 503);
        }

        var client = Clients.Emr(http.Answer("{}"), new RateLimits(clock), retries: 5);
        var call = client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });
        while (http.Sent.Count < 5)
        {
            await Task.Delay(20);
        }

        Assert.False(call.IsCompleted);
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        await call;
        Assert.Equal(6, http.Sent.Count);
    }
}
