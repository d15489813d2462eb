using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Tests;

public class LifeTests
{
    [Fact]
    public async Task A_good_life_goes_through_its_states_in_time()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.STARTING, await bench.StateAfterAsync(0, id));
        Assert.Equal(ClusterState.BOOTSTRAPPING, await bench.StateAfterAsync(4, id));
        Assert.Equal(ClusterState.RUNNING, await bench.StateAfterAsync(2, id));
        Assert.Equal(StepState.RUNNING, (await bench.OnlyStepAsync(id)).Status!.State);
        Assert.Equal(ClusterState.TERMINATING, await bench.StateAfterAsync(10, id));
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(3, id));

        var cluster = await bench.DescribeAsync(id);
        var timeline = cluster.Status!.Timeline!;
        Assert.Equal(ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED, cluster.Status.StateChangeReason!.Code);
        Assert.Equal(Bench.Noon.UtcDateTime, timeline.CreationDateTime);
        Assert.Equal(Bench.Noon.UtcDateTime.AddMinutes(6), timeline.ReadyDateTime);
        Assert.Equal(Bench.Noon.UtcDateTime.AddMinutes(19), timeline.EndDateTime);
        Assert.Equal(StepState.COMPLETED, (await bench.OnlyStepAsync(id)).Status!.State);
    }

    [Fact]
    public async Task Events_keep_their_times_when_the_clock_jumps()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();

        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(600, id));
        Assert.Equal(
            Bench.Noon.UtcDateTime.AddMinutes(19),
            (await bench.DescribeAsync(id)).Status!.Timeline!.EndDateTime);
    }

    [Fact]
    public async Task Instances_tell_the_times_that_they_cost()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(30, id);

        var instances = await bench.InstancesAsync(id);

        Assert.Equal(3, instances.Count);
        Assert.All(instances, instance =>
        {
            Assert.Equal(InstanceState.TERMINATED, instance.Status!.State);
            Assert.Equal(InstanceStateChangeReasonCode.CLUSTER_TERMINATED, instance.Status.StateChangeReason!.Code);
            Assert.Equal(Bench.Noon.UtcDateTime, instance.Status.Timeline!.CreationDateTime);
            Assert.Equal(Bench.Noon.UtcDateTime.AddMinutes(19), instance.Status.Timeline.EndDateTime);
            Assert.Equal("m5.xlarge", instance.InstanceType);
            Assert.NotNull(instance.InstanceFleetId);
            Assert.Equal(3, instance.EbsVolumes!.Count);
        });
    }

    [Fact]
    public async Task Terminating_interrupts_what_runs_and_cancels_what_waits()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.Steps = [Bench.Step("first"), Bench.Step("second")];
        var id = await bench.LaunchAsync(request);
        await bench.StateAfterAsync(8, id);

        await bench.Client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });

        Assert.Equal(ClusterState.TERMINATING, await bench.StateAfterAsync(0, id));
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(3, id));
        var cluster = await bench.DescribeAsync(id);
        Assert.Equal(ClusterStateChangeReasonCode.USER_REQUEST, cluster.Status!.StateChangeReason!.Code);
        var steps = (await bench.Client.ListStepsAsync(new ListStepsRequest { ClusterId = id })).Steps!;
        Assert.Equal(
            [("second", StepState.CANCELLED), ("first", StepState.INTERRUPTED)],
            steps.Select(step => (step.Name!, step.Status!.State!)));
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_cluster_kept_alive_waits_for_steps_and_ends_when_idle()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.Instances!.KeepJobFlowAliveWhenNoSteps = true;
        request.AutoTerminationPolicy = new AutoTerminationPolicy { IdleTimeout = 900 };
        var id = await bench.LaunchAsync(request);
        Assert.Equal(ClusterState.WAITING, await bench.StateAfterAsync(16, id));

        await bench.Client.AddJobFlowStepsAsync(
            new AddJobFlowStepsRequest { JobFlowId = id, Steps = [Bench.Step("more")] });
        Assert.Equal(ClusterState.RUNNING, await bench.StateAfterAsync(1, id));
        Assert.Equal(ClusterState.WAITING, await bench.StateAfterAsync(10, id));
        Assert.Equal(ClusterState.WAITING, await bench.StateAfterAsync(13, id));

        Assert.Equal(ClusterState.TERMINATING, await bench.StateAfterAsync(1, id));
    }

    [Fact]
    public async Task Steps_run_side_by_side_up_to_the_concurrency()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.StepConcurrencyLevel = 2;
        request.Steps = [.. Enumerable.Range(1, 3).Select(i => Bench.Step($"s{i}"))];
        request.Steps.ForEach(step => step.ActionOnFailure = ActionOnFailure.CONTINUE);
        var id = await bench.LaunchAsync(request);
        await bench.StateAfterAsync(7, id);

        Assert.Equal(
            [StepState.RUNNING, StepState.RUNNING, StepState.PENDING],
            bench.Emr.Clusters[0].Steps.Select(step => step.State));
    }

    [Fact]
    public async Task A_running_step_can_be_cancelled_and_the_next_goes_on()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.Steps = [Bench.Step("first"), Bench.Step("second")];
        var id = await bench.LaunchAsync(request);
        await bench.StateAfterAsync(7, id);
        var first = bench.Emr.Clusters[0].Steps[0];

        var answer = await bench.Client.CancelStepsAsync(
            new CancelStepsRequest { ClusterId = id, StepIds = [first.Id] });

        Assert.Equal(CancelStepsRequestStatus.SUBMITTED, answer.CancelStepsInfoList![0].Status);
        Assert.Equal(StepState.CANCEL_PENDING, first.State);
        await bench.StateAfterAsync(1, id);
        Assert.Equal(StepState.CANCELLED, first.State);
        Assert.Equal(StepState.RUNNING, bench.Emr.Clusters[0].Steps[1].State);
    }

    [Fact]
    public async Task Protection_refuses_termination_until_it_is_taken_away()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Faults.Fault.Protected());
        var id = await bench.LaunchAsync();
        var terminate = new TerminateJobFlowsRequest { JobFlowIds = [id] };

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() =>
            bench.Client.TerminateJobFlowsAsync(terminate));
        Assert.Equal("ValidationException", failure.ErrorCode);
        Assert.Contains("termination protected", failure.Message);

        await bench.Client.SetTerminationProtectionAsync(
            new SetTerminationProtectionRequest { JobFlowIds = [id], TerminationProtected = false });
        await bench.Client.TerminateJobFlowsAsync(terminate);
        Assert.Equal(ClusterState.TERMINATING, await bench.StateAfterAsync(0, id));
    }

    [Fact]
    public async Task A_fleet_can_grow_and_shrink_while_it_runs()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(7, id);
        var fleets = await bench.Client.ListInstanceFleetsAsync(new ListInstanceFleetsRequest { ClusterId = id });
        var core = fleets.InstanceFleets!.Single(fleet => fleet.InstanceFleetType == InstanceFleetType.CORE);

        await ResizeAsync(4);
        Assert.Equal(5, Running(await bench.InstancesAsync(id)));
        await ResizeAsync(1);
        Assert.Equal(2, Running(await bench.InstancesAsync(id)));

        async Task ResizeAsync(int capacity)
        {
            await bench.Client.ModifyInstanceFleetAsync(
                new ModifyInstanceFleetRequest
                {
                    ClusterId = id,
                    InstanceFleet = new InstanceFleetModifyConfig
                    {
                        InstanceFleetId = core.Id,
                        TargetOnDemandCapacity = capacity,
                    },
                });
            await bench.StateAfterAsync(3, id);
        }

        static int Running(List<Instance> instances) =>
            instances.Count(instance => instance.Status!.State == InstanceState.RUNNING);
    }

    [Fact]
    public async Task Groups_cannot_be_asked_for_on_a_cluster_of_fleets()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();

        var failure = await Assert.ThrowsAsync<InvalidRequestException>(() =>
            bench.Client.ListInstanceGroupsAsync(new ListInstanceGroupsRequest { ClusterId = id }));

        Assert.Contains("mutually exclusive", failure.Message);
    }
}
