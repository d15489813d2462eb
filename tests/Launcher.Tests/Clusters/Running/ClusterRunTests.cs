using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Running;

public class ClusterRunTests
{
    private static readonly RunPolicies Everything = new()
    {
        NotifyTopic = "arn:aws:sns:us-east-1:111122223333:runs",
        MetricsNamespace = "Notebooks/Runs",
        DeadlineRole = "arn:aws:iam::111122223333:role/end-clusters",
    };

    [Fact]
    public async Task A_good_run_ends_with_a_record_and_nothing_left()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: Everything);

        var result = await bench.LaunchAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.False(result.IsDetached);
        Assert.Empty(result.Notes);
        var journal = await bench.JournalAsync(run);
        Assert.Equal(JournalState.Done, journal.State);
        Assert.Null(journal.Lease);
        var record = journal.Record!;
        Assert.Equal(RunOutcome.Succeeded, record.Outcome);
        Assert.Equal(bench.Emr.Clusters.Single().Id, record.ClusterId);
        Assert.Equal(bench.Emr.Clusters.Single().EndedAt, record.Ended);
        Assert.Equal(bench.Emr.Clusters.Single().ReadyAt, record.Ready);
        Assert.Equal(3 * 19 * 60, record.Cost!.InstanceSeconds);
        Assert.Equal(1, record.Attempts);
        Assert.False(record.Left.ClusterMayRun);
        Assert.Empty(record.Owed);
        Assert.Empty(bench.Emr.Alive);
        Assert.Empty(bench.Schedules);
        Assert.Equal(
            [bench.Journals.Address(run.RunId).ToString()],
            bench.Store.Addresses.Where(address => address.Contains("/runs/")));
        Assert.Equal("churn: succeeded, $0.29", bench.Published.Single().Subject);
        Assert.Equal(7, bench.Measured.Single().MetricData!.Count);
        Assert.Equal(0, bench.Calls("TerminateJobFlows"));
    }

    [Fact]
    public async Task Steps_and_states_are_told_while_it_runs()
    {
        await using var bench = new RunBench();

        await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(
            ["STARTING", "BOOTSTRAPPING", "RUNNING", "TERMINATING", "TERMINATED"],
            bench.Seen.Select(seen => seen.Cluster).OfType<string>().Distinct());
        Assert.Contains(bench.Seen, seen => seen.Steps is [{ Name: "train", State: "RUNNING" }]);
        Assert.Contains(bench.Seen, seen => seen.Cost is { PerHour: 0.90m });
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("throttled")]
    [InlineData("server")]
    [InlineData("page")]
    public async Task An_unclear_answer_after_the_launch_gives_one_cluster(string answer)
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(
            answer switch
            {
                "lost" => Fault.ConnectionLostAfter("RunJobFlow"),
                "throttled" => Fault.ThrottledAfter("RunJobFlow"),
                "server" => Fault.ServerErrorAfter("RunJobFlow"),
                _ => Fault.BadGateway("RunJobFlow", hasEffect: true),
            });

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(0, result.ExitCode);
        Assert.Single(bench.Emr.Clusters);
        Assert.Equal(1, bench.Calls("RunJobFlow"));
    }

    [Fact]
    public async Task An_unclear_answer_without_a_launch_is_followed_by_one_more_call()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.Throttled("RunJobFlow"));

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(0, result.ExitCode);
        Assert.Single(bench.Emr.Clusters);
        Assert.Equal(2, bench.Calls("RunJobFlow"));
    }
}
