using Amazon.Runtime;
using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Runs that are ended before their work is done: by a person, a limit, or credentials that run out.</summary>
public class StopTests
{
    [Theory]
    [InlineData(JournalState.Planned, 0)]
    [InlineData(JournalState.Uploaded, 0)]
    [InlineData(JournalState.Launching, 0)]
    [InlineData(JournalState.Launched, 1)]
    [InlineData(JournalState.Running, 1)]
    internal async Task One_wish_to_stop_ends_the_run_in_every_state(JournalState state, int clusters)
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();

        var result = await bench.LaunchAsync(run, state, () => bench.Interruption.Raise());

        Assert.Equal(130, result.ExitCode);
        Assert.False(result.IsDetached);
        Assert.Equal(RunOutcome.Stopped, result.Journal.Record!.Outcome);
        Assert.Equal(FailureClass.Interrupted, result.Journal.Record.Verdict.Class);
        Assert.Equal(clusters, bench.Emr.Clusters.Count);
        Assert.All(bench.Emr.Clusters, cluster => Assert.Contains("TERMINAT", cluster.State.Value));
        Assert.DoesNotContain(bench.Store.Addresses, address => address.Contains("/temp/"));
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_wish_to_stop_a_finished_run_changes_nothing()
    {
        await using var bench = new RunBench();

        var result = await bench.LaunchAsync(
            bench.Prepare(), JournalState.Finishing, () => bench.Interruption.Raise());

        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData(JournalState.Launched)]
    [InlineData(JournalState.Running)]
    internal async Task Two_wishes_leave_at_once_and_say_how_to_come_back(JournalState state)
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();

        var result = await bench.LaunchAsync(
            run,
            state,
            () =>
            {
                bench.Interruption.Raise();
                bench.Interruption.Raise();
            });

        Assert.Equal(130, result.ExitCode);
        Assert.True(result.IsDetached);
        var cluster = Assert.Single(bench.Emr.Alive);
        Assert.Contains($"'{cluster.Id}'", result.Notes[^1]);
        Assert.Contains($"'dotnet run --project src/Launcher -- resume {run.RunId}'", result.Notes[^1]);
        Assert.Contains($"'dotnet run --project src/Launcher -- terminate {run.RunId} --yes'", result.Notes[^1]);
        Assert.Contains($"clusterDetails/{cluster.Id}", result.Notes[^1]);
        Assert.Null((await bench.JournalAsync(run)).Lease);

        Assert.Equal(0, (await bench.Driver("second").ResumeAsync(run.RunId)).ExitCode);
    }

    [Fact]
    public async Task A_wish_in_doubt_about_the_launch_still_finds_the_cluster()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        bench.Emr.Faults.Next(Fault.ConnectionLostAfter("RunJobFlow"));
        var driver = bench.Driver(beforeEmr: operation =>
        {
            if (operation == "RunJobFlow")
            {
                bench.Interruption.Raise();
            }
        });

        var result = await driver.LaunchAsync(run, bench.Upload(run));

        Assert.Equal(130, result.ExitCode);
        Assert.Equal("TERMINATING", bench.Emr.Clusters.Single().State.Value);
    }

    [Fact]
    public async Task The_time_limit_ends_the_cluster_and_names_what_was_seen_last()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.StepsTake(TimeSpan.FromHours(9)));

        var result = await bench.LaunchAsync(bench.Prepare(minutes: 45));

        Assert.Equal(8, result.ExitCode);
        Assert.Equal(
            "The run reached its time limit at 2026-11-26 12:45 UTC; the cluster was last seen RUNNING, "
                + "step 'train' RUNNING.",
            result.Journal.Record!.Verdict.Cause);
        Assert.InRange(
            bench.Emr.Clusters.Single().EndedAt!.Value - bench.Emr.Clusters.Single().CreatedAt,
            TimeSpan.FromMinutes(48),
            TimeSpan.FromMinutes(49));
    }

    [Fact]
    public async Task The_cost_limit_ends_the_cluster_in_time_for_its_own_end()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.StepsTake(TimeSpan.FromHours(9)));

        var result = await bench.LaunchAsync(bench.Prepare(maxCost: 0.60m));

        Assert.Equal(8, result.ExitCode);
        var record = result.Journal.Record!;
        Assert.Equal(FailureClass.BudgetLimit, record.Verdict.Class);
        Assert.StartsWith("The run has cost $0.49 at $0.90 an hour", record.Verdict.Cause);
        Assert.InRange(record.Cost!.Cost!.Total, 0.50m, 0.60m);
    }

    [Fact]
    public async Task Expired_credentials_leave_the_run_to_whoever_resumes_it()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();

        var result = await bench.LaunchAsync(
            run, JournalState.Running, () => bench.Emr.Faults.Always(Fault.ExpiredToken("DescribeCluster")));

        Assert.Equal(9, result.ExitCode);
        Assert.True(result.IsDetached);
        Assert.Single(bench.Emr.Alive);
        Assert.Equal(JournalState.Running, (await bench.JournalAsync(run)).State);

        bench.Emr.Faults.Clear();
        Assert.Equal(0, (await bench.Driver("second").ResumeAsync(run.RunId)).ExitCode);
    }

    [Fact]
    public async Task Expired_credentials_are_looked_for_anew()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        bench.Emr.Faults.Next(Fault.ExpiredToken("DescribeCluster"));
        var reloads = 0;
        var driver = bench.Driver(reload: () =>
        {
            reloads++;
            return bench.Services();
        });

        var result = await driver.LaunchAsync(run, bench.Upload(run));

        Assert.Equal((0, 1), (result.ExitCode, reloads));
    }

    [Fact]
    public async Task A_bug_after_the_launch_ends_the_cluster_and_is_thrown_on()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        var isBroken = true;
        var driver = bench.Driver(beforeEmr: operation =>
        {
            if (operation == "ListSteps" && isBroken)
            {
                isBroken = false;
                throw new InvalidDataException("first");
            }

            if (operation == "ListInstances")
            {
                throw new AmazonClientException("second");
            }
        });

        var thrown = await Assert.ThrowsAsync<InvalidDataException>(
            () => driver.LaunchAsync(run, bench.Upload(run)));

        Assert.Equal("first", thrown.Message);
        Assert.Empty(bench.Emr.Alive);
        Assert.Equal(1, bench.Calls("TerminateJobFlows"));
        var record = (await bench.JournalAsync(run)).Record!;
        Assert.Equal("The launcher itself failed: first", record.Verdict.Cause);
    }

    [Fact]
    public async Task A_cluster_that_may_not_be_looked_at_is_ended()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(3, Fault.AccessDenied("DescribeCluster"));

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(3, result.ExitCode);
        Assert.Empty(bench.Emr.Alive);
        Assert.Contains("'elasticmapreduce:DescribeCluster'", result.Journal.Record!.Verdict.Cause);
    }
}
