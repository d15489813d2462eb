using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Tests.Commands.Clusters;

public sealed class ScaleTests : IAsyncDisposable
{
    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_fleet_is_counted_in_machines_of_its_first_type()
    {
        var id = await StartAsync();

        var ended = await _account.RunAsync("scale", "--count", "4");

        Assert.Equal(Sentence(id, 2, 4), ended.Output);
        Assert.Equal((16, 0), await _account.SizeAsync(id, InstanceFleetType.CORE));
    }

    [Fact]
    public async Task Task_nodes_go_before_core_nodes_and_keep_their_market()
    {
        var id = await StartAsync(
            new JobFlowInstancesConfig
            {
                InstanceFleets =
                [
                    Account.Fleet(InstanceFleetType.MASTER, 1), Account.Fleet(InstanceFleetType.CORE, 2),
                    Account.Fleet(InstanceFleetType.TASK, 1, spot: 2),
                ],
            });

        await _account.RunAsync("scale", "--count", "6");

        Assert.Equal((1, 5), await _account.SizeAsync(id, InstanceFleetType.TASK));
        Assert.Equal((2, 0), await _account.SizeAsync(id, InstanceFleetType.CORE));
    }

    [Fact]
    public async Task Groups_are_resized_by_their_count()
    {
        var id = await StartAsync(
            new JobFlowInstancesConfig
            {
                InstanceGroups =
                [
                    Account.Group(InstanceRoleType.MASTER, 1), Account.Group(InstanceRoleType.CORE, 3),
                ],
            });

        var ended = await _account.RunAsync("scale", "--count", "2");

        Assert.Equal(Sentence(id, 3, 2), ended.Output);
        var answer = await _account.Client.ListInstanceGroupsAsync(new ListInstanceGroupsRequest { ClusterId = id });
        var core = answer.InstanceGroups!.Single(group => group.InstanceGroupType == InstanceGroupType.CORE);
        Assert.Equal(2, core.RequestedInstanceCount);
    }

    [Fact]
    public async Task Managed_scaling_gets_new_bounds_instead()
    {
        var id = await StartAsync(
            scaling: new ManagedScalingPolicy
            {
                ComputeLimits = new ComputeLimits
                {
                    UnitType = ComputeLimitsUnitType.InstanceFleetUnits,
                    MinimumCapacityUnits = 8,
                    MaximumCapacityUnits = 16,
                    MaximumCoreCapacityUnits = 16,
                },
            });

        var ended = await _account.RunAsync("scale", "--count", "6");

        Assert.Equal(
            $"Managed scaling of {id} may take 6 m5.xlarge now, before 4. EMR decides how many of them the work "
                + "needs.\n",
            ended.Output);
        Assert.Equal((8, 0), await _account.SizeAsync(id, InstanceFleetType.CORE));
        var policy = await _account.Client.GetManagedScalingPolicyAsync(
            new GetManagedScalingPolicyRequest { ClusterId = id });
        var limits = policy.ManagedScalingPolicy!.ComputeLimits!;
        Assert.Equal(
            (8, 24, 24),
            (limits.MinimumCapacityUnits, limits.MaximumCapacityUnits, limits.MaximumCoreCapacityUnits));
    }

    [Fact]
    public async Task A_size_that_is_there_changes_nothing()
    {
        var id = await StartAsync();

        var ended = await _account.RunAsync("scale", "--count", "2");

        Assert.Equal($"{id} has 2 m5.xlarge as core nodes already; nothing was changed.\n", ended.Output);
        Assert.DoesNotContain(_account.Emr.Calls, call => call.Operation == "ModifyInstanceFleet");
    }

    [Fact]
    public async Task A_cluster_that_starts_is_not_resized()
    {
        var id = await _account.LaunchAsync();
        _account.Remember();

        var ended = await _account.RunAsync("scale", "--count", "2");

        Assert.Equal(
            (2, $"{id} is STARTING; a cluster is resized only while it is RUNNING or WAITING.\n"),
            (ended.ExitCode, ended.Error));
    }

    [Theory]
    [InlineData("'scale' needs '--count', the machines that there are to be.\n", "scale")]
    [InlineData("'--count' is '0'; it must be a whole number from 1 to 4000.\n", "scale", "--count", "0")]
    public async Task A_count_is_needed(string sentence, params string[] command)
    {
        var ended = await _account.RunAsync(command);

        Assert.Equal((2, sentence), (ended.ExitCode, ended.Error));
    }

    private static string Sentence(string id, int before, int after) =>
        $"{id} goes from {before} to {after} m5.xlarge as core nodes; EMR takes some minutes for that.\n";

    private async Task<string> StartAsync(
        JobFlowInstancesConfig? instances = null,
        ManagedScalingPolicy? scaling = null)
    {
        var id = await _account.LaunchAsync(instances, scaling);
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));
        await _account.Emr.SettleAsync();
        return id;
    }
}
