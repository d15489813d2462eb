using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Explaining;

public sealed class StateReadingTests : IAsyncLifetime
{
    private readonly ExplainBench _bench = new();

    public static TheoryData<string, int, string, bool> Ends =>
        new()
        {
            { "NoCapacity", 5, "EC2 has no machines of type 'm5.xlarge' in 'eu-central-1a' now.", true },
            { "FleetTimeout", 5, "The instance fleets did not get their machines in the time given.", true },
            {
                "ServiceRoleDenied", 3,
                "EMR's service role 'EMR_DefaultRole_V2' may not do what a launch takes: 'Service role "
                    + "EMR_DefaultRole_V2 has insufficient EC2 permissions'.",
                false
            },
            {
                "SubnetsOfSeveralVpcs", 4,
                "EMR cannot build the cluster as asked: 'The subnets are not of one VPC'.", false
            },
            {
                "TypeNotSupported", 4,
                "EMR cannot build the cluster as asked: 'The requested instance type m5.xlarge is not supported in the "
                    + "zone'.",
                false
            },
            {
                "InternalError", 7,
                "EMR ended the cluster with an internal fault of its own and gives no reason.", true
            },
            { "SpotPrimaryLost", 7, "The primary node was a spot machine and EC2 took it back, and", true },
            { "PrimaryFails", 7, "A machine of the cluster failed: 'The master instance has failed'.", true },
            { "NoWorkerLeft", 1, "All core nodes are unhealthy because their disks are more than nine tenths", false },
            {
                "TerminatedByOthers", 9,
                "Cluster 'j-0000000000001' was terminated from outside while step 'train' was interrupted.", false
            },
            { "NoStepsListed", 9, "How the run ended cannot be found out: EMR lists no steps of cluster 'j-", false },
            {
                "StepCancelled", 9,
                "Step 'train' was cancelled from outside, and the cluster ended without its result.", false
            },
            {
                "StepInterrupted", 9,
                "Step 'train' was interrupted from outside, and the cluster ended without its result.", false
            },
        };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Every_end_that_states_explain_has_its_exit_code_and_sentence(
        string fault,
        int exitCode,
        string cause,
        bool isWorthRetrying)
    {
        var known = FaultCatalogue.OfClusters.Single(known => known.Name == fault).Fault;

        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, null, known));

        Assert.StartsWith(cause, verdict.Cause, StringComparison.Ordinal);
        Assert.Equal((exitCode, isWorthRetrying), (ClusterExitCodes.Of(verdict.Class), verdict.IsWorthRetrying));
        Assert.EndsWith(".", verdict.NextAction, StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Evidence);
    }

    [Theory]
    [InlineData("TimeLimit", 8, "The run was stopped at its wall-clock limit, 2026-11-26 14:00 UTC.")]
    [InlineData("BudgetLimit", 8, "The run was stopped at its cost limit.")]
    [InlineData("Interrupted", ExitCodes.Cancelled, "A person stopped the run.")]
    public async Task Our_own_stop_is_told_as_such(string reason, int exitCode, string cause)
    {
        var verdict = await _bench.ExplainAsync(await _bench.StopAsync(8, Enum.Parse<FailureClass>(reason)));

        Assert.Equal((reason, cause), (verdict.Class.ToString(), verdict.Cause));
        Assert.Equal(exitCode, ClusterExitCodes.Of(verdict.Class));
    }

    [Fact]
    public async Task A_start_that_hangs_for_want_of_spot_machines_is_a_matter_of_capacity()
    {
        var verdict = await _bench.ExplainAsync(
            await _bench.StopAsync(40, FailureClass.StuckStarting, Fault.NoSpotCapacity()));

        Assert.Equal(FailureClass.Capacity, verdict.Class);
        Assert.Equal("2 of 3 machines did not come in time: 'm5.xlarge' spot.", verdict.Cause);
        Assert.True(verdict.IsWorthRetrying);
    }

    [Fact]
    public async Task A_start_that_hangs_without_a_reason_says_so()
    {
        var verdict = await _bench.ExplainAsync(
            await _bench.StopAsync(25, FailureClass.StuckStarting, Fault.StuckStarting()));

        Assert.Equal((FailureClass.StuckStarting, 5), (verdict.Class, ClusterExitCodes.Of(verdict.Class)));
        Assert.True(verdict.IsWorthRetrying);
    }

    [Fact]
    public async Task Machines_that_were_still_bootstrapping_make_it_the_bootstrap_s()
    {
        var ended = await _bench.StopAsync(25, FailureClass.StuckStarting, Fault.StuckBootstrapping());
        foreach (var instance in ended.Instances!)
        {
            instance.Status!.State = InstanceState.BOOTSTRAPPING;
        }

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Equal((FailureClass.Bootstrap, 6), (verdict.Class, ClusterExitCodes.Of(verdict.Class)));
    }

    [Fact]
    public async Task A_termination_at_the_deadline_is_the_deadline_s_though_no_launcher_saw_it()
    {
        var atDeadline = await _bench.RunAsync(
            150, null, Fault.StepsTake(TimeSpan.FromHours(3)), Fault.TerminatedByOthers(TimeSpan.FromMinutes(120)));
        var before = await _bench.RunAsync(
            150, Later, Fault.StepsTake(TimeSpan.FromHours(3)), Fault.TerminatedByOthers(TimeSpan.FromMinutes(110)));

        Assert.Equal(FailureClass.TimeLimit, (await _bench.ExplainAsync(atDeadline)).Class);
        Assert.Equal(FailureClass.StoppedByOthers, (await _bench.ExplainAsync(before)).Class);

        static void Later(RunJobFlowRequest request) => request.Tags![0].Value = "2026-11-26T16:30:00Z";
    }

    [Fact]
    public async Task A_run_is_a_success_only_when_steps_and_reason_say_so()
    {
        var ended = await _bench.RunAsync(25);

        Assert.Null((await _bench.ExplainAsync(ended)).Class);
        Assert.Equal(0, ClusterExitCodes.Of((await _bench.ExplainAsync(ended)).Class));

        ended.Cluster.Status!.StateChangeReason!.Code = ClusterStateChangeReasonCode.USER_REQUEST;
        Assert.Equal(FailureClass.StoppedByOthers, (await _bench.ExplainAsync(ended)).Class);

        ended.Cluster.Status.StateChangeReason.Code = ClusterStateChangeReasonCode.INTERNAL_ERROR;
        var verdict = await _bench.ExplainAsync(ended);
        Assert.Equal((FailureClass.Infrastructure, false), (verdict.Class, verdict.IsWorthRetrying));
        Assert.StartsWith(
            "Every step is completed, but then the cluster failed.", verdict.Cause, StringComparison.Ordinal);

        ended.Cluster.Status.StateChangeReason.Code = ClusterStateChangeReasonCode.STEP_FAILURE;
        Assert.Equal(FailureClass.Unknown, (await _bench.ExplainAsync(ended)).Class);
    }

    [Theory]
    [InlineData("PENDING")]
    [InlineData("RUNNING")]
    [InlineData("CANCEL_PENDING")]
    [InlineData("CANCELLED")]
    [InlineData("INTERRUPTED")]
    [InlineData("SOMETHING_NEW")]
    [InlineData(null)]
    public async Task No_step_that_is_not_completed_makes_a_success(string? state)
    {
        var ended = await _bench.RunAsync(25);
        ended.Steps![0].Status!.State = state;
        var code = ended.Cluster.Status!.StateChangeReason!;

        foreach (var reason in new[] { code.Code, null, ClusterStateChangeReasonCode.USER_REQUEST })
        {
            code.Code = reason;
            Assert.Equal(9, ClusterExitCodes.Of((await _bench.ExplainAsync(ended)).Class));
        }
    }

    [Fact]
    public async Task A_cluster_of_which_nothing_is_known_is_unknown_and_never_fails_the_explainer()
    {
        var empty = new EndedCluster(new Cluster(), null, null, null);

        var verdict = await _bench.ExplainAsync(empty);

        Assert.Equal((FailureClass.Unknown, Confidence.Low), (verdict.Class, verdict.Confidence));
    }

    [Theory]
    [InlineData(1, "1 spot node was lost during the run; Spark repeated its work elsewhere.")]
    [InlineData(2, "2 spot nodes were lost during the run; Spark repeated their work elsewhere.")]
    public async Task Lost_spot_nodes_are_a_warning_of_a_success(int nodes, string warning)
    {
        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(30, null, Fault.SpotNodesLost(nodes)));

        Assert.Null(verdict.Class);
        Assert.Equal([warning], verdict.Warnings);
    }

    [Fact]
    public async Task Quotas_and_missing_machines_are_recognized_by_words_where_there_is_no_code()
    {
        var ended = await _bench.RunAsync(25, null, Fault.InternalError());
        var reason = ended.Cluster.Status!.StateChangeReason!;

        reason.Message = "VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 32";
        Assert.Equal(FailureClass.Quota, (await _bench.ExplainAsync(ended)).Class);

        reason.Message = "EC2 has insufficient instance capacity";
        Assert.Equal(FailureClass.Capacity, (await _bench.ExplainAsync(ended)).Class);
    }
}
