using System.Text.Json;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>What is sent, scheduled and deleted at the end, and what becomes of it where that fails.</summary>
public class EndingTests
{
    private const string Topic = "arn:aws:sns:us-east-1:111122223333:runs";
    private const string Role = "arn:aws:iam::111122223333:role/end-clusters";

    [Fact]
    public async Task News_that_do_not_get_through_are_owed_and_sent_on_resume()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(
            policies: new RunPolicies { NotifyTopic = Topic, MetricsNamespace = "Notebooks/Runs" });
        bench.BreakOther = operation => throw new AmazonSimpleNotificationServiceException($"{operation} is down.");

        var result = await bench.LaunchAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["notification", "metrics"], result.Journal.Record!.Owed);
        Assert.Contains(
            "The notification did not get through and is owed: Publish is down.", result.Notes);

        bench.BreakOther = null;
        var resumed = await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Single(bench.Published);
        Assert.Single(bench.Measured);
        Assert.Empty((await bench.JournalAsync(run)).Record!.Owed);
        Assert.Null((await bench.JournalAsync(run)).Lease);
    }

    [Fact]
    public async Task The_message_is_the_record()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: new RunPolicies { NotifyTopic = Topic + ".fifo" });

        await bench.LaunchAsync(run);

        var message = bench.Published.Single();
        using var record = JsonDocument.Parse(message.Message!);
        Assert.Equal(run.RunId, record.RootElement.GetProperty("runId").GetString());
        Assert.Equal("succeeded", record.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(run.RunId, message.MessageGroupId);
        Assert.Equal($"{run.RunId}-succeeded-0", message.MessageDeduplicationId);
    }

    [Fact]
    public async Task The_deadline_is_scheduled_while_the_cluster_lives()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: new RunPolicies { DeadlineRole = Role });
        IReadOnlyDictionary<string, string>? seen = null;

        await bench.LaunchAsync(
            run, JournalState.Running, () => seen = bench.Schedules.ToDictionary());

        var (name, schedule) = Assert.Single(seen!);
        Assert.Equal($"sparkjob-{run.RunId}-j-0000000000001", name);
        Assert.Equal("""at(2026-11-26T14:00:00){"JobFlowIds":["j-0000000000001"]}""", schedule);
        Assert.Empty(bench.Schedules);
    }

    [Fact]
    public async Task A_schedule_that_is_required_and_refused_ends_the_cluster()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: new RunPolicies { DeadlineRole = Role, DeadlineRequired = true });
        bench.BreakOther = _ => throw Denied();

        var result = await bench.LaunchAsync(run);

        Assert.Equal(3, result.ExitCode);
        Assert.Empty(bench.Emr.Alive);
        Assert.Contains("scheduler:CreateSchedule", result.Journal.Record!.Verdict.NextAction);
    }

    [Fact]
    public async Task A_schedule_that_is_only_wished_for_is_a_note()
    {
        await using var bench = new RunBench();
        bench.BreakOther = _ => throw Denied();

        var result = await bench.LaunchAsync(bench.Prepare(policies: new RunPolicies { DeadlineRole = Role }));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Notes, note => note.StartsWith("No schedule ends cluster"));
    }

    [Fact]
    public async Task Nothing_is_deleted_that_a_cluster_may_still_read_until_its_end_is_proven()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();
        var shim = bench.Journals.Temp(run.RunId).Below("shim.sh").ToString();

        var left = await bench.LaunchAsync(
            run,
            JournalState.Running,
            () =>
            {
                bench.Emr.Faults.Always(Fault.AccessDenied("DescribeCluster"));
                bench.Emr.Faults.Always(Fault.AccessDenied("TerminateJobFlows"));
            });

        Assert.Equal(10, left.ExitCode);
        Assert.Contains(shim, bench.Store.Addresses);

        bench.Emr.Faults.Clear();
        var resumed = await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(3, resumed.ExitCode);
        Assert.Empty(bench.Emr.Alive);
        Assert.DoesNotContain(shim, bench.Store.Addresses);
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_told_and_changes_no_exit_code()
    {
        await using var bench = new RunBench();
        bench.Store.Fault = (operation, address) =>
        {
            if (operation == "delete")
            {
                throw new StorageException(StorageFailure.Denied, address, $"'{address}' may not be deleted.");
            }
        };

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["s3://team/jobs/runs/0123456789abcdef/temp/"], result.Journal.Record!.Left.Objects);
        Assert.Contains(result.Notes, note => note.Contains("may not be deleted"));
    }

    [Theory]
    [InlineData(CleanWhen.Always, true, 0)]
    [InlineData(CleanWhen.Success, true, 0)]
    [InlineData(CleanWhen.Never, true, 1)]
    [InlineData(CleanWhen.Always, false, 0)]
    [InlineData(CleanWhen.Success, false, 1)]
    internal async Task Temporary_objects_and_logs_go_when_it_is_set_so(CleanWhen when, bool isGood, int left)
    {
        await using var bench = new RunBench();
        if (!isGood)
        {
            bench.Emr.Faults.Next(global::Emr.Server.Faults.Fault.UserCodeFails());
        }

        var policies = new RunPolicies { CleanTemp = when, CleanLogs = when };

        // Logs are written beside the clock that jumps.
        var result = await bench.LaunchAsync(
            bench.Prepare(policies: policies),
            JournalState.Finishing,
            () => bench.Emr.SettleAsync().GetAwaiter().GetResult());

        Assert.Equal(isGood ? 0 : 1, result.ExitCode);
        Assert.Equal(left, bench.Store.Addresses.Count(address => address.Contains("/temp/")));
        Assert.Equal(left > 0, bench.Store.Addresses.Any(address => address.StartsWith("s3://team/logs/j-")));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_any_more_ends_the_cluster()
    {
        await using var bench = new RunBench();
        var isDown = false;
        bench.Store.Fault = (operation, address) =>
        {
            if (isDown && operation == "write" && address.Name == "journal.json")
            {
                throw new StorageException(StorageFailure.Denied, address, $"'{address}' may not be written.");
            }
        };

        var result = await bench.LaunchAsync(bench.Prepare(), JournalState.Running, () => isDown = true);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(FailureClass.AccessDenied, result.Journal.Record!.Verdict.Class);
        Assert.Empty(bench.Emr.Alive);
        Assert.Contains(result.Notes, note => note.StartsWith("The journal could not be written any more"));
    }

    private static AmazonServiceException Denied() =>
        new(
            "User: u is not authorized to perform: scheduler:CreateSchedule on resource: arn:aws:scheduler:x",
            null,
            ErrorType.Sender,
            "AccessDeniedException",
            "id",
            System.Net.HttpStatusCode.Forbidden);
}
