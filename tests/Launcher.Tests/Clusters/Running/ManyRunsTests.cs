using Amazon.ElasticMapReduce;
using Aws.Calls;
using Emr.Server;
using Emr.Server.Http;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

public class ManyRunsTests
{
    private const int Runs = 50;

    // A call that this process holds up arrives with later ones, and the faster the clock, the more of them.
    private const double Speed = 10;
    private const double WarmUpSpeed = 300;

    [Fact]
    public async Task Fifty_runs_at_once_stay_below_the_accounts_quotas()
    {
        // The first run of a process waits for the compiler between a call's permit and its sending.
        await LaunchAsync(runs: 1, WarmUpSpeed);

        var (codes, clusters, alive, calls) = await LaunchAsync(Runs, Speed);

        Assert.All(codes, code => Assert.Equal(0, code));
        Assert.Equal(Runs, clusters);
        Assert.Equal(0, alive);
        Assert.DoesNotContain(calls, call => call.Failure == "ThrottlingException");
    }

    private static async Task<(int[] Codes, int Clusters, int Alive, IReadOnlyList<EmrCall> Calls)>
        LaunchAsync(int runs, double speed)
    {
        var clock = new FastClock(speed);
        var timings = new EmrTimings
        {
            Starting = TimeSpan.FromMinutes(1),
            Bootstrapping = TimeSpan.FromMinutes(0.5),
            Step = TimeSpan.FromMinutes(2),
            Terminating = TimeSpan.FromMinutes(1),
        };
        await using var emr = EmrServer.Start(clock, new EmrServerOptions { Timings = timings });
        var limits = new RateLimits(clock);
        using var client = emr.CreateClient(config =>
        {
            config.RateLimits = limits;
            config.MaxErrorRetry = 0;
        });
        var store = new MemoryStore(clock);
        using var sweep = new ClusterSweep(clock);

        var codes = await Task.WhenAll(Enumerable.Range(0, runs).Select(number => RunAsync(number)));

        return (codes, emr.Clusters.Count, emr.Alive.Count, emr.Calls);

        async Task<int> RunAsync(int number)
        {
            var services = new ClusterServices(
                "us-east-1",
                clock,
                store,
                new Lazy<IAmazonElasticMapReduce>(client),
                new(() => throw new NotSupportedException()),
                new(() => throw new NotSupportedException()),
                new(() => throw new NotSupportedException()),
                new(() => throw new NotSupportedException()));
            using var interruption = new Interruption();
            var driver = new ClusterRun(
                new ClusterRunContext
                {
                    Services = services,
                    Packages = S3Address.Parse(RunBench.Bucket),
                    Explainer = new Explainer(services),
                    Meter = new FlatMeter(),
                    Interruption = interruption,
                    Sweep = sweep,
                    Seed = number,
                    Owner = $"driver {number}",
                });
            var token = LaunchToken.Of($"trigger {number}", "churn", [], []);
            var deadline = clock.GetUtcNow().AddHours(2);
            var run = new PreparedRun(
                token,
                "churn",
                "churn.ipynb",
                "us-east-1",
                "s3://team/logs/",
                [RunBench.Request(token.Value, "m5.xlarge", deadline)],
                deadline,
                StartupMinutes: 25,
                MaxCostUsd: null,
                new());
            var result = await driver.LaunchAsync(run, _ => Task.FromResult<IReadOnlyList<string>>([]));
            return result.ExitCode;
        }
    }
}
