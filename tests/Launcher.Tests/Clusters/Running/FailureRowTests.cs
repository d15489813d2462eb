using Emr.Server;
using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Each way in which a run fails, with what is made of it.</summary>
public class FailureRowTests
{
    private static readonly Dictionary<string, (Fault Fault, FailureClass? Class, int ExitCode, int Clusters)> Rows =
        new()
        {
            ["PassRole denied"] = (Fault.PassRoleDenied("EMR_EC2_DefaultRole"), FailureClass.AccessDenied, 3, 0),
            ["launch denied"] = (Fault.AccessDenied("RunJobFlow"), FailureClass.AccessDenied, 3, 0),
            ["request refused"] = (
                Fault.Refused("RunJobFlow", "ValidationException", "Release is unknown."),
                FailureClass.Validation, 4, 0),
            ["500 clusters"] = (Fault.ClusterQuotaExceeded(), FailureClass.Quota, 4, 0),
            ["vCPU quota"] = (Fault.VcpuQuotaExceeded(), FailureClass.Quota, 4, 0),
            ["clock is wrong"] = (Fault.ClockSkew("RunJobFlow", TimeSpan.FromHours(1)), null, 0, 1),
            ["service role denied"] = (Fault.ServiceRoleDenied(), FailureClass.ServiceRoleDenied, 3, 1),
            ["no capacity"] = (Fault.NoCapacity(), FailureClass.Capacity, 5, 1),
            ["fleet timeout"] = (Fault.FleetTimeout(), FailureClass.Capacity, 5, 1),
            ["stuck starting"] = (Fault.StuckStarting(), FailureClass.StuckStarting, 5, 2),
            ["bootstrap fails"] = (Fault.BootstrapFails(), FailureClass.Bootstrap, 6, 1),
            ["bootstrap is not downloaded"] = (Fault.BootstrapNotDownloaded(), FailureClass.Bootstrap, 6, 2),
            ["internal failure"] = (Fault.InternalError(), FailureClass.Infrastructure, 7, 2),
            ["primary fails"] = (Fault.PrimaryFails(), FailureClass.Infrastructure, 7, 2),
            ["primary is reclaimed"] = (Fault.SpotPrimaryLost(), FailureClass.SpotLoss, 7, 2),
            ["disks are full"] = (Fault.NoWorkerLeft(), FailureClass.DiskFull, 1, 1),
            ["user code"] = (Fault.UserCodeFails(), FailureClass.UserCode, 1, 1),
            ["step cancelled"] = (Fault.StepCancelled(), FailureClass.StoppedByOthers, 9, 1),
            ["step interrupted"] = (Fault.StepInterrupted(), FailureClass.StoppedByOthers, 9, 1),
            ["no steps listed"] = (Fault.NoStepsListed(), FailureClass.Unknown, 9, 1),
            ["terminated by others"] = (
                Fault.TerminatedByOthers(TimeSpan.FromMinutes(8)), FailureClass.StoppedByOthers, 9, 1),
            ["steps take for ever"] = (Fault.StepsTake(TimeSpan.FromHours(5)), FailureClass.TimeLimit, 8, 1),
            ["cluster is protected"] = (Fault.Protected(), null, 0, 1),
            ["termination is slow"] = (Fault.TerminatesSlowly(TimeSpan.FromMinutes(20)), null, 0, 1),
            ["logs are lost"] = (Fault.LogsLost(), null, 0, 1),
        };

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_has_its_class_its_exit_code_and_no_cluster_left(string name)
    {
        var (fault, kind, exitCode, clusters) = Rows[name];
        await using var bench = new RunBench();
        if (name == "clock is wrong")
        {
            bench.Emr.Faults.Next(fault);
        }
        else
        {
            bench.Emr.Faults.Always(fault);
        }

        var run = bench.Prepare();
        var result = await bench.LaunchAsync(run);

        var record = result.Journal.Record!;
        Assert.Equal((kind, exitCode), (record.Verdict.Class, result.ExitCode));
        Assert.Equal(exitCode, record.ExitCode);
        Assert.Equal(clusters, bench.Emr.Clusters.Count);
        Assert.Empty(bench.Emr.Alive);
        Assert.False(record.Left.ClusterMayRun);
        Assert.Equal(record.ClusterId is null ? 0 : clusters, record.Attempts - (clusters == 0 ? 1 : 0));
        Assert.True((await bench.JournalAsync(run)).IsOver);
        Assert.DoesNotContain(bench.Store.Addresses, address => address.Contains("/temp/"));
    }

    [Fact]
    public async Task A_denied_launch_names_action_resource_and_the_statement_to_add()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.PassRoleDenied("EMR_EC2_DefaultRole"));

        var verdict = (await bench.LaunchAsync(bench.Prepare())).Journal.Record!.Verdict;

        Assert.Equal(
            "The launcher's identity may not do 'iam:PassRole' on "
                + "'arn:aws:iam::123456789012:role/EMR_EC2_DefaultRole', which RunJobFlow takes.",
            verdict.Cause);
        Assert.Contains("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::1""", verdict.NextAction);
    }

    [Fact]
    public async Task A_cluster_that_cannot_be_ended_wins_over_all_and_is_told_loudly()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Always(Fault.StepsTake(TimeSpan.FromHours(5)), Fault.AccessDenied("TerminateJobFlows"));
        var run = bench.Prepare(policies: new RunPolicies { NotifyTopic = "arn:aws:sns:us-east-1:1:runs" });

        var result = await bench.LaunchAsync(run);

        Assert.Equal(10, result.ExitCode);
        Assert.Equal(FailureClass.TimeLimit, result.Journal.Record!.Verdict.Class);
        Assert.True(result.Journal.Record.Left.ClusterMayRun);
        Assert.Contains(result.Notes, note => note.StartsWith("STILL RUNNING at $0.90/h: "));
        Assert.StartsWith("STILL RUNNING $0.90/h", bench.Published.Single().Subject);
        Assert.Single(bench.Emr.Alive);

        bench.Emr.Faults.Clear();
        var resumed = await bench.Driver("second").ResumeAsync(run.RunId);

        Assert.Equal(8, resumed.ExitCode);
        Assert.Empty(bench.Emr.Alive);
        Assert.False((await bench.JournalAsync(run)).Record!.Left.ClusterMayRun);
        Assert.Equal(2, bench.Published.Count);
    }

    [Fact]
    public async Task A_cluster_that_stays_terminating_is_not_taken_for_gone()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Always(Fault.StepsTake(TimeSpan.FromHours(5)), Fault.NeverTerminates());

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(10, result.ExitCode);
        Assert.Single(bench.Emr.Alive);
    }

    [Fact]
    public async Task Missing_capacity_is_answered_by_the_next_request()
    {
        await using var bench = new RunBench();
        bench.Emr.Capacity.Exhaust("m5.xlarge");

        var result = await bench.LaunchAsync(bench.Prepare(types: ["m5.xlarge", "m5.2xlarge"]));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Journal.Record!.Attempts);
        Assert.Equal(FailureClass.Capacity, result.Journal.Attempts[0].Class);
        Assert.Equal(1, result.Journal.Attempts[1].Request);
        Assert.Contains(result.Notes, note => note.Contains("another one was asked for"));
        Assert.All(bench.Emr.Clusters, cluster => Assert.False(cluster.IsAlive));
    }

    [Fact]
    public async Task Requests_are_tried_no_more_often_than_set()
    {
        await using var bench = new RunBench();
        bench.Emr.Capacity.Exhaust();

        var result = await bench.LaunchAsync(
            bench.Prepare(
                policies: new RunPolicies { MostAttempts = 2 }, types: ["m5.xlarge", "m5.2xlarge", "r5.xlarge"]));

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(2, bench.Emr.Clusters.Count);
    }

    [Fact]
    public async Task Throttled_looks_slow_the_watch_down_and_fail_nothing()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(8, Fault.Throttled("DescribeCluster"));

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_launch_that_is_never_answered_gives_up_after_three_calls()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Always(Fault.ServerError("RunJobFlow"));

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(7, result.ExitCode);
        Assert.Equal(3, bench.Calls("RunJobFlow"));
        Assert.Empty(bench.Emr.Clusters);
    }
}
