using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Aws.Calls;
using Microsoft.Extensions.Time.Testing;

namespace Emr.Server.Tests;

/// <summary>Client and server each know the quotas: the one keeps them, the other enforces them.</summary>
public class QuotaTests
{
    private readonly FakeTimeProvider _clock = new(Bench.Noon);

    [Fact]
    public async Task Fifty_runs_at_once_under_one_set_of_limits_are_never_throttled()
    {
        await using var emr = EmrServer.Start(_clock);
        var limits = new RateLimits(_clock);
        var network = new CountedNetwork();
        var runs = Task.WhenAll(Enumerable.Range(0, 50).Select(i => RunAsync(emr, limits, network, i)));

        while (!runs.IsCompleted)
        {
            await network.QuietAsync();
            _clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        await runs;
        Assert.Equal(50, emr.Clusters.Count);
        Assert.DoesNotContain(emr.Calls, call => call.Failure is not null);
        Assert.Equal(250, emr.Calls.Count);
        Assert.True(_clock.GetUtcNow() - Bench.Noon < TimeSpan.FromMinutes(10), "The limits are used, not only kept.");
    }

    [Fact]
    public async Task Without_limits_the_same_runs_are_throttled()
    {
        await using var emr = EmrServer.Start(_clock);
        using var client = emr.CreateClient(config => config.MaxErrorRetry = 0);
        var launches = Enumerable.Range(0, 50).Select(i => client.RunJobFlowAsync(Bench.Launch($"run~{i}")));

        await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => Task.WhenAll(launches));

        Assert.Equal(10, emr.Clusters.Count);
    }

    private static async Task RunAsync(EmrServer emr, RateLimits limits, CountedNetwork network, int number)
    {
        using var client = emr.CreateClient(config =>
        {
            config.RateLimits = limits;
            config.HttpClientFactory = network;
            config.MaxErrorRetry = 0;
        });
        var id = (await client.RunJobFlowAsync(Bench.Launch($"run~{number}"))).JobFlowId!;
        await client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id });
        await client.ListStepsAsync(new ListStepsRequest { ClusterId = id });
        await client.ListInstancesAsync(new ListInstancesRequest { ClusterId = id });
        await client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });
    }

    /// <summary>Knows when all that was sent is answered, so that time stands still meanwhile.</summary>
    private sealed class CountedNetwork : HttpClientFactory
    {
        private int _underWay;

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Counter(this));

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public async Task QuietAsync()
        {
            for (var quiet = 0; quiet < 3; quiet = Volatile.Read(ref _underWay) == 0 ? quiet + 1 : 0)
            {
                await Task.Delay(1);
            }
        }

        private sealed class Counter(CountedNetwork network) : DelegatingHandler(new SocketsHttpHandler())
        {
            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken)
            {
                Interlocked.Increment(ref network._underWay);
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                finally
                {
                    Interlocked.Decrement(ref network._underWay);
                }
            }
        }
    }
}
