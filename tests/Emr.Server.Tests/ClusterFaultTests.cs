using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;

namespace Emr.Server.Tests;

public class ClusterFaultTests
{
    public static TheoryData<string, string, string?> Endings =>
        new()
        {
            { "capacity", "INTERNAL_ERROR", "INTERNAL_ERROR_EC2_INSUFFICIENT_CAPACITY_AZ" },
            { "fleet timeout", "INSTANCE_FLEET_TIMEOUT", null },
            { "role", "VALIDATION_ERROR", null },
            { "subnets", "VALIDATION_ERROR", "VALIDATION_ERROR_SUBNET_NOT_FROM_ONE_VPC" },
            { "type", "VALIDATION_ERROR", "VALIDATION_ERROR_INSTANCE_TYPE_NOT_SUPPORTED" },
            { "internal", "INTERNAL_ERROR", null },
            { "bootstrap", "BOOTSTRAP_FAILURE", "BOOTSTRAP_FAILURE_PRIMARY_WITH_NON_ZERO_CODE" },
            { "download", "BOOTSTRAP_FAILURE", "BOOTSTRAP_FAILURE_BA_DOWNLOAD_FAILED_PRIMARY" },
            { "spot primary", "INTERNAL_ERROR", "INTERNAL_ERROR_SPOT_PRICE_INCREASE_PRIMARY" },
            { "primary", "INSTANCE_FAILURE", null },
            { "workers", "INSTANCE_FAILURE", null },
            { "user code", "STEP_FAILURE", null },
            { "memory", "STEP_FAILURE", null },
            { "archive", "STEP_FAILURE", null },
            { "missing", "STEP_FAILURE", null },
            { "denied", "STEP_FAILURE", null },
            { "disk", "STEP_FAILURE", null },
        };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task A_cluster_that_fails_says_why(string kind, string reason, string? detail)
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(FaultOf(kind));
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, await bench.StateAfterAsync(60, id));

        var status = (await bench.DescribeAsync(id)).Status!;
        Assert.Equal(reason, status.StateChangeReason!.Code!.Value);
        Assert.NotEmpty(status.StateChangeReason.Message!);
        Assert.Equal(detail, status.ErrorDetails!.SingleOrDefault()?.ErrorCode);
        Assert.NotEqual(StepState.COMPLETED, (await bench.OnlyStepAsync(id)).Status!.State);
    }

    [Theory]
    [InlineData(false, "STARTING")]
    [InlineData(true, "BOOTSTRAPPING")]
    public async Task A_stuck_cluster_stays_until_it_is_terminated(bool isBootstrapping, string state)
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(isBootstrapping ? Fault.StuckBootstrapping() : Fault.StuckStarting());
        var id = await bench.LaunchAsync();

        Assert.Equal(state, (await bench.StateAfterAsync(300, id)).Value);
        await bench.Client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(3, id));
    }

    [Fact]
    public async Task Spot_that_does_not_come_becomes_on_demand_where_the_fleet_says_so()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.NoSpotCapacity());
        var core = Bench.Core(0, spot: 2, SpotProvisioningTimeoutAction.SWITCH_TO_ON_DEMAND);
        var id = await bench.LaunchAsync(Bench.Launch("spot", Bench.Primary(), core));

        Assert.Equal(ClusterState.STARTING, await bench.StateAfterAsync(9, id));
        Assert.Equal(
            2,
            (await bench.InstancesAsync(id)).Count(i => i.Status!.State == InstanceState.AWAITING_FULFILLMENT));
        Assert.Equal(ClusterState.RUNNING, await bench.StateAfterAsync(10, id));
        Assert.All(await bench.InstancesAsync(id), i => Assert.Equal(MarketType.ON_DEMAND, i.Market));
    }

    [Fact]
    public async Task Spot_that_does_not_come_ends_the_cluster_where_the_fleet_says_so()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.NoSpotCapacity());
        var core = Bench.Core(0, spot: 2, SpotProvisioningTimeoutAction.TERMINATE_CLUSTER);
        var id = await bench.LaunchAsync(Bench.Launch("spot", Bench.Primary(), core));

        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, await bench.StateAfterAsync(15, id));
        Assert.Equal(
            ClusterStateChangeReasonCode.INSTANCE_FLEET_TIMEOUT,
            (await bench.DescribeAsync(id)).Status!.StateChangeReason!.Code);
    }

    [Fact]
    public async Task Lost_spot_nodes_are_replaced_and_the_job_ends_well()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.SpotNodesLost(1));
        var id = await bench.LaunchAsync(Bench.Launch("spot", Bench.Primary(), Bench.Core(0, spot: 2)));

        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(30, id));
        await bench.Emr.SettleAsync();

        var instances = await bench.InstancesAsync(id);
        Assert.Equal(4, instances.Count);
        var lost = Assert.Single(
            instances,
            i => i.Status!.StateChangeReason!.Code == InstanceStateChangeReasonCode.INSTANCE_FAILURE);
        Assert.Equal(Bench.Noon.UtcDateTime.AddMinutes(8), lost.Status!.Timeline!.EndDateTime);
        Assert.Contains("Exit status: -100", Texts.Of(bench.Emr, "_01_000001/stderr.gz"));
    }

    [Fact]
    public async Task A_zone_without_the_type_is_passed_over()
    {
        await using var bench = new Bench();
        bench.Emr.Capacity.Exhaust("m5.xlarge", "eu-central-1a");
        var id = await bench.LaunchAsync();

        Assert.Equal("eu-central-1b", (await bench.DescribeAsync(id)).Ec2InstanceAttributes!.Ec2AvailabilityZone);
    }

    [Fact]
    public async Task With_no_zone_left_the_launch_ends_for_want_of_capacity()
    {
        await using var bench = new Bench();
        bench.Emr.Capacity.Exhaust("m5.xlarge");
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, await bench.StateAfterAsync(10, id));
        var detail = Assert.Single((await bench.DescribeAsync(id)).Status!.ErrorDetails!);
        Assert.Equal("m5.xlarge", detail.ErrorData![0]["instance-type"]);
        Assert.Equal("eu-central-1b", detail.ErrorData[1]["availability-zone"]);

        bench.Emr.Capacity.Restore("m5.xlarge");
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(60, await bench.LaunchAsync()));
    }

    [Theory]
    [InlineData("CANCELLED")]
    [InlineData("INTERRUPTED")]
    public async Task A_step_that_somebody_ended_leaves_a_cluster_that_looks_well(string state)
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(state == "CANCELLED" ? Fault.StepCancelled() : Fault.StepInterrupted());
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(30, id));
        Assert.Equal(state, (await bench.OnlyStepAsync(id)).Status!.State!.Value);
    }

    [Fact]
    public async Task Others_may_terminate_at_any_time()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.TerminatedByOthers(TimeSpan.FromMinutes(9)));
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(12, id));
        Assert.Equal(
            ClusterStateChangeReasonCode.USER_REQUEST,
            (await bench.DescribeAsync(id)).Status!.StateChangeReason!.Code);
        Assert.DoesNotContain(bench.Emr.Calls, call => call.Operation == "TerminateJobFlows");
    }

    [Fact]
    public async Task A_request_to_terminate_may_be_accepted_for_nothing()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.NeverTerminates());
        var id = await bench.LaunchAsync();
        await bench.Client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });

        Assert.Equal(ClusterState.TERMINATING, await bench.StateAfterAsync(600, id));
        Assert.Single(bench.Emr.Alive);
    }

    [Fact]
    public async Task Steps_and_clusters_may_be_missing_from_the_lists()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.NoStepsListed(), Fault.ListedLate(TimeSpan.FromSeconds(20)));
        var id = await bench.LaunchAsync();

        Assert.Empty((await bench.Client.ListStepsAsync(new ListStepsRequest { ClusterId = id })).Steps!);
        Assert.Empty((await bench.Client.ListClustersAsync(new ListClustersRequest())).Clusters!);
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Single((await bench.Client.ListClustersAsync(new ListClustersRequest())).Clusters!);
    }

    [Fact]
    public async Task The_reason_of_a_failed_step_may_come_late()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.UserCodeFails(), Fault.FailureDetailsLate(TimeSpan.FromMinutes(4)));
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(17, id);

        Assert.Null((await bench.OnlyStepAsync(id)).Status!.FailureDetails);
        bench.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("Unknown Error", (await bench.OnlyStepAsync(id)).Status!.FailureDetails!.Reason);
    }

    [Fact]
    public async Task Faults_befall_launches_in_the_order_given()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.NextIsGood();
        bench.Emr.Faults.Next(Fault.InternalError());

        var first = await bench.LaunchAsync();
        var second = await bench.LaunchAsync();
        var third = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(60, first));
        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, await bench.StateAfterAsync(0, second));
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(0, third));
    }

    private static Fault FaultOf(string kind) =>
        kind switch
        {
            "capacity" => Fault.NoCapacity(),
            "fleet timeout" => Fault.FleetTimeout(),
            "role" => Fault.ServiceRoleDenied(),
            "subnets" => Fault.SubnetsOfSeveralVpcs(),
            "type" => Fault.TypeNotSupported("m1.small"),
            "internal" => Fault.InternalError(),
            "bootstrap" => Fault.BootstrapFails(),
            "download" => Fault.BootstrapNotDownloaded(),
            "spot primary" => Fault.SpotPrimaryLost(),
            "primary" => Fault.PrimaryFails(),
            "workers" => Fault.NoWorkerLeft(),
            "user code" => Fault.UserCodeFails(),
            "memory" => Fault.OutOfMemory(),
            "archive" => Fault.ArchiveNotRelocatable(),
            "missing" => Fault.InputMissing(),
            "denied" => Fault.InputDenied(),
            "disk" => Fault.DiskFull(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
