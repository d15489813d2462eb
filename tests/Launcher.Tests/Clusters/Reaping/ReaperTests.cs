using Emr.Server.Faults;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Reaping;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Running;

namespace Launcher.Tests.Clusters.Reaping;

public class ReaperTests
{
    [Fact]
    public async Task A_cluster_past_its_deadline_is_ended_and_no_other()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Always(Fault.StepsTake(TimeSpan.FromHours(50)));
        var old = await LaunchAsync(bench, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TimeSpan.FromMinutes(30));
        await LaunchAsync(bench, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", TimeSpan.FromHours(20));
        var stranger = RunBench.Request("cccccccccccccccccccccccccccccccc", "m5.xlarge", DateTimeOffset.MinValue);
        stranger.Tags = [];
        await bench.Client.RunJobFlowAsync(stranger, CancellationToken.None);
        bench.Clock.Advance(TimeSpan.FromMinutes(40));
        var reaper = new Reaper(bench.Context("reaper"));

        var found = await reaper.LookAsync();

        var cluster = Assert.Single(found.Clusters);
        Assert.Equal((old, ReapReason.DeadlinePast), (cluster.ClusterId, cluster.Reason));
        Assert.Equal(0, bench.Calls("TerminateJobFlows"));

        var reaped = await reaper.ReapAsync(found);

        Assert.Equal(EndState.Gone, Assert.Single(reaped.Clusters).Proof!.State);
        Assert.Equal(2, bench.Emr.Alive.Count);
    }

    [Fact]
    public async Task A_cluster_that_outlives_its_run_is_ended()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        await bench.LaunchAsync(run);
        bench.Emr.Faults.Always(Fault.StepsTake(TimeSpan.FromHours(50)));
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);
        var reaper = new Reaper(bench.Context("reaper"));

        var found = await reaper.LookAsync();
        await reaper.ReapAsync(found);

        Assert.Equal(ReapReason.RunIsOver, Assert.Single(found.Clusters).Reason);
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_run_whose_launcher_died_is_taken_to_its_end()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        var process = new MortalProcess(60);
        Assert.True(
            KilledException.IsIn(
                await Assert.ThrowsAnyAsync<Exception>(
                    () => bench.Driver("first", process).LaunchAsync(run, bench.Upload(run, process)))));
        var reaper = new Reaper(bench.Context("reaper"));

        Assert.Empty((await reaper.LookAsync()).Runs);

        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        var found = await reaper.LookAsync();
        var reaped = await reaper.ReapAsync(found);

        Assert.Equal(run.RunId, Assert.Single(found.Runs).RunId);
        Assert.Empty(found.Clusters);
        Assert.Equal(("DONE", 0), (reaped.Runs[0].State, reaped.Runs[0].ExitCode));
        Assert.Empty(bench.Emr.Alive);
        Assert.Empty((await reaper.LookAsync()).Runs);
    }

    [Fact]
    public async Task A_run_that_cannot_be_ended_keeps_no_other_from_its_end()
    {
        await using var bench = new RunBench();
        PreparedRun[] runs = [.. "ab".Select(letter => bench.Prepare(new string(letter, 32)))];
        foreach (var run in runs)
        {
            await bench.LaunchAsync(
                run,
                JournalState.Running,
                () =>
                {
                    bench.Interruption.Raise();
                    bench.Interruption.Raise();
                });
        }

        var reaper = new Reaper(bench.Context("reaper"));
        var found = await reaper.LookAsync();
        bench.Store.Fault = (operation, address) =>
        {
            if (operation == "write" && address == bench.Journals.Address(runs[0].RunId))
            {
                throw new StorageException(StorageFailure.Denied, address, "Writing is denied.");
            }
        };

        var reaped = await reaper.ReapAsync(found);

        Assert.Equal([null, 0], reaped.Runs.Select(run => run.ExitCode));
        Assert.Equal(
            $"Run '{runs[0].RunId}' was not taken to its end: Writing is denied.", Assert.Single(reaped.Problems));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_is_a_problem_and_stops_nothing()
    {
        await using var bench = new RunBench();
        await bench.Store.WriteAsync(
            bench.Journals.Address("0000000000000000"), "{"u8.ToArray(), WriteCondition.None, CancellationToken.None);
        await LaunchAsync(bench, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TimeSpan.FromMinutes(-1));

        var found = await new Reaper(bench.Context("reaper")).LookAsync();

        Assert.StartsWith(
            "'s3://team/jobs/runs/0000000000000000/journal.json' cannot be read as a run's journal",
            Assert.Single(found.Problems));
        Assert.Single(found.Clusters);
    }

    private static async Task<string> LaunchAsync(RunBench bench, string token, TimeSpan limit)
    {
        var request = RunBench.Request(token, "m5.xlarge", bench.Clock.GetUtcNow() + limit);
        return (await bench.Client.RunJobFlowAsync(request, CancellationToken.None)).JobFlowId!;
    }
}
