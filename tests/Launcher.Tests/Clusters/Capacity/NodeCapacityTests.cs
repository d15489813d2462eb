using Launcher.Clusters.Capacity;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Tests.Clusters.Capacity;

public class NodeCapacityTests
{
    [Fact]
    public void Types_weigh_by_their_vCPUs_and_the_first_is_the_unit_of_counts()
    {
        var core = Of("core.types=m5.2xlarge,m5.large,m5.4xlarge", coreCount: 3).Core;

        Assert.Equal([4, 1, 8], core.Types.Select(type => type.Weight));
        Assert.Equal((12, 3), (core.Units, core.Count));
    }

    [Fact]
    public void A_type_of_unknown_size_weighs_like_the_others()
    {
        var core = Of("core.types=m5.2xlarge,m7i.xlarge", coreCount: 3).Core;

        Assert.Equal([1, 1], core.Types.Select(type => type.Weight));
        Assert.Equal(3, core.Units);
    }

    [Fact]
    public void Core_and_task_fleets_share_one_scale()
    {
        var capacity = Of("core.types=m5.4xlarge task.types=m5.xlarge task.count=3", coreCount: 2);

        Assert.Equal((8, 3), (capacity.Core.Units, capacity.Task!.Units));
    }

    [Fact]
    public void Groups_count_machines()
    {
        var capacity = Of("layout=groups core.types=m5.4xlarge task.types=m5.xlarge task.count=3", coreCount: 2);

        Assert.Equal((2, 3), (capacity.Core.Units, capacity.Task!.Units));
    }

    [Fact]
    public void The_primary_node_is_one_machine_of_whichever_type() =>
        Assert.Equal(1, NodeCapacity.One(["m5.2xlarge", "m5.large"]).Units);

    [Fact]
    public void Scaling_s_count_is_in_machines_of_the_first_core_type()
    {
        var capacity = Of("core.types=m5.2xlarge,m5.xlarge scaling.maxCount=10", coreCount: 2);

        Assert.Equal((20, 4), (capacity.MaxUnits, capacity.WorkerUnits));
    }

    [Theory]
    [InlineData("linux-x64", "m5.xlarge", "r6id.large", "g4dn.xlarge", "c5.xlarge", "inf1.xlarge")]
    [InlineData("linux-arm64", "m6g.xlarge", "c7gn.large", "r6gd.large", "a1.large", "x2gd.large")]
    public void Graviton_is_told_by_the_type_s_name(string runtime, params string[] types) =>
        Assert.Equal(TargetRuntime.Parse(runtime), Architecture.Of(types));

    [Fact]
    public void Machines_of_both_kinds_in_one_cluster_are_refused()
    {
        var refused = Assert.Throws<LauncherException>(() => Architecture.Of(["m5.xlarge", "m6g.xlarge"]));

        Assert.StartsWith(
            "'m6g.xlarge' are ARM machines and 'm5.xlarge' are not, but one package is for one kind.",
            refused.Message,
            StringComparison.Ordinal);
    }

    private static ClusterCapacity Of(string set, int coreCount) =>
        ClusterCapacity.Of(Samples.Settings(set), coreCount);
}
