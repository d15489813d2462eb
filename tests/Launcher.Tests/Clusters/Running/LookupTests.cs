using Emr.Server;
using Emr.Server.Faults;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;

namespace Launcher.Tests.Clusters.Running;

/// <summary>That a launch finds its own cluster among all others, and never has two.</summary>
public class LookupTests
{
    [Fact]
    public async Task The_token_is_found_on_the_last_of_five_pages()
    {
        await using var bench = new RunBench(new EmrServerOptions { MostActiveClusters = 1000 });
        var run = bench.Prepare();
        bench.Emr.Faults.Next(Fault.ConnectionLostAfter("RunJobFlow"));
        var others = 0;
        var driver = bench.Driver(beforeEmr: operation =>
        {
            // The newest come first, so that these push the run's own cluster to the end.
            while (operation == "ListClusters" && bench.Emr.Clusters.Count is > 0 and < 220)
            {
                LaunchOther(bench, others++);
            }
        });

        var result = await driver.LaunchAsync(run, bench.Upload(run));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, bench.Emr.Clusters.Count(cluster => cluster.Name == run.Requests[0].Name));
    }

    [Fact]
    public async Task A_cluster_with_the_name_and_another_token_is_left_alone()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        var stranger = RunBench.Request(
            "01234567ffffffffffffffffffffffff", "m5.xlarge", bench.Clock.GetUtcNow().AddHours(2));
        var id = (await bench.Client.RunJobFlowAsync(stranger, CancellationToken.None)).JobFlowId;

        var result = await bench.LaunchAsync(run);

        Assert.Equal(stranger.Name, run.Requests[0].Name);
        Assert.NotEqual(id, result.Journal.Record!.ClusterId);
        Assert.Equal(2, bench.Emr.Clusters.Count);
        Assert.Equal(0, bench.Calls("TerminateJobFlows"));
    }

    [Fact]
    public async Task Of_several_clusters_the_oldest_is_kept_and_the_rest_is_told_of()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);

        var result = await bench.LaunchAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(bench.Emr.Clusters[0].Id, result.Journal.Record!.ClusterId);
        Assert.Contains(result.Notes, note => note.StartsWith("More than one cluster was launched"));
        Assert.Equal(2, bench.Emr.Clusters.Count);
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_cluster_that_is_listed_after_the_second_call_does_not_stay()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        bench.Emr.Faults.Next(Fault.ConnectionLostAfter("RunJobFlow"), Fault.ListedLate(TimeSpan.FromMinutes(3)));

        var result = await bench.LaunchAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, bench.Emr.Clusters.Count);
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task The_same_trigger_twice_at_once_gives_one_cluster_and_one_result()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();

        var results = await Task.WhenAll(
            bench.Driver("first").LaunchAsync(run, bench.Upload(run)),
            bench.Driver("second").LaunchAsync(run, bench.Upload(run)));

        Assert.Single(bench.Emr.Clusters);
        Assert.Equal([0, 0], results.Select(result => result.ExitCode));
        Assert.Equal(results[0].Journal.Record!.ClusterId, results[1].Journal.Record!.ClusterId);
    }

    [Fact]
    public async Task A_run_that_is_over_is_answered_and_never_launched_again()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        await bench.LaunchAsync(run);
        var calls = bench.Emr.Calls.Count;

        var again = await bench.Driver("second").LaunchAsync(run, bench.Upload(run));

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(calls, bench.Emr.Calls.Count);
    }

    [Fact]
    public async Task A_clock_that_is_hours_ahead_makes_no_second_cluster()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.ConnectionLostAfter("RunJobFlow"));
        var run = bench.Prepare(minutes: 600);
        var context = bench.Context();
        var ahead = context.Services with { Clock = new ClockAhead(bench.Clock, TimeSpan.FromHours(3)) };

        var result = await new ClusterRun(context with { Services = ahead }).LaunchAsync(run, bench.Upload(run));

        Assert.Equal(0, result.ExitCode);
        Assert.Single(bench.Emr.Clusters);
    }

    private sealed class ClockAhead(TimeProvider clock, TimeSpan by) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + by;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }

    private static void LaunchOther(RunBench bench, int number) =>
        bench
            .Client.RunJobFlowAsync(
                RunBench.Request(
                    LaunchToken.Of($"other {number}", "job", [], []).Value,
                    "m5.xlarge",
                    bench.Clock.GetUtcNow().AddHours(2)))
            .GetAwaiter()
            .GetResult();
}
