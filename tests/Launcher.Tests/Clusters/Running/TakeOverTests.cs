using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>What is right for whoever takes up a run that another process began.</summary>
public class TakeOverTests
{
    [Fact]
    public async Task A_cluster_that_cannot_be_seen_at_first_is_not_taken_for_stuck()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.StepsTake(TimeSpan.FromMinutes(60)));
        var run = bench.Prepare();
        await bench.LaunchAsync(
            run,
            JournalState.Running,
            () =>
            {
                bench.Interruption.Raise();
                bench.Interruption.Raise();
            });
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        bench.Emr.Faults.Next(Fault.Throttled("DescribeCluster"));

        var resumed = await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(0, bench.Calls("TerminateJobFlows"));
    }

    [Fact]
    public async Task A_run_that_was_planned_by_a_process_that_died_launches_what_is_uploaded_now()
    {
        await using var bench = new RunBench();
        await LeaveAsync(bench, bench.Prepare(types: "m5.xlarge"), JournalState.Planned);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var again = bench.Prepare(types: "m6g.xlarge");

        var result = await bench.LaunchAsync(again);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(again.Deadline, result.Journal.Deadline);
        Assert.Contains("m6g.xlarge", Assert.Single(result.Journal.Requests).ToJsonString());
        Assert.Equal(JumpingClock.Noon, result.Journal.Created);
    }

    [Fact]
    public async Task A_run_that_lay_until_its_deadline_is_not_launched()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(minutes: 45);
        await LeaveAsync(bench, run, JournalState.Uploaded);
        bench.Clock.Advance(TimeSpan.FromMinutes(46));

        var result = await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(8, result.ExitCode);
        Assert.Equal(FailureClass.TimeLimit, result.Journal.Record!.Verdict.Class);
        Assert.Equal(0, bench.Calls("RunJobFlow"));
    }

    [Fact]
    public async Task A_slow_upload_keeps_its_lease()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        HeldJournal? taken = null;

        var result = await bench.Driver().LaunchAsync(
            run,
            async stop =>
            {
                bench.Clock.Advance(TimeSpan.FromMinutes(30));
                var stored = await bench.Journals.ReadAsync(run.RunId, stop);
                taken = await HeldJournal.TakeAsync(bench.Journals, bench.Clock, "other", stored!, stop);
                return [];
            });

        Assert.Null(taken);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_cluster_too_many_is_not_taken_for_that_of_the_next_attempt()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(types: ["m5.xlarge", "m5a.xlarge"]);
        bench.Emr.Faults.Next(Fault.NoCapacity());
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);

        var result = await bench.LaunchAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(bench.Emr.Clusters[1].Id, Assert.Single(result.Journal.Extras));
        Assert.Equal(bench.Emr.Clusters[2].Id, result.Journal.Record!.ClusterId);
        Assert.Equal(
            $"What cluster '{bench.Emr.Clusters[1].Id}' of this run cost is not in it.",
            result.Journal.Record.Cost!.Notes[^1]);
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_cluster_too_many_that_does_not_end_is_told_in_the_end()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);
        bench.Emr.Faults.Next(Fault.NeverTerminates());
        await bench.Client.RunJobFlowAsync(run.Requests[0], CancellationToken.None);

        var result = await bench.LaunchAsync(run);

        Assert.Equal(10, result.ExitCode);
        Assert.Contains(
            result.Notes, note => note.StartsWith("STILL RUNNING") && note.Contains(bench.Emr.Clusters[1].Id));
    }

    [Fact]
    public async Task The_journal_stays_under_the_key_that_the_launch_was_given()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: new RunPolicies { StorageKey = "arn:aws:kms:us-east-1:111122223333:key/1" });
        await LeaveAsync(bench, run, JournalState.Uploaded);
        bench.Store.Key = null;

        await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(run.Policies.StorageKey, bench.Store.Key);
    }

    [Fact]
    public async Task Credentials_that_S3_finds_expired_are_looked_for_anew()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        var isExpired = false;
        bench.Store.Fault = (operation, address) =>
        {
            if (isExpired && operation == "write" && address.Name == "journal.json")
            {
                throw new StorageException(StorageFailure.Credentials, address, "ExpiredToken.");
            }
        };
        bench.OnSeen = seen => isExpired |= seen.State == JournalState.Launched && bench.Seen.Count < 5;
        var driver = bench.Driver(reload: () =>
        {
            bench.Store.Fault = null;
            return bench.Services();
        });

        var result = await driver.LaunchAsync(run, bench.Upload(run));

        Assert.True(isExpired);
        Assert.Equal((0, false), (result.ExitCode, result.IsDetached));
        Assert.Equal(JournalState.Done, (await bench.JournalAsync(run)).State);
    }

    private static async Task LeaveAsync(RunBench bench, PreparedRun run, JournalState state)
    {
        var held = await HeldJournal.CreateAsync(
            bench.Journals, bench.Clock, "dead", run.Journal(bench.Clock.GetUtcNow()), CancellationToken.None);
        await held!.CloseAsync(journal => journal with { State = state }, CancellationToken.None);
    }
}
