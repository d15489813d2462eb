using Launcher.Clusters.Capacity;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Sizing;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Sizing;

public class ClusterSizingTests
{
    [Theory]
    [InlineData("", 2, "built in")]
    [InlineData("core.count=7 sizing.inputGb=5000", 7, "core.count is set")]
    [InlineData("sizing.inputGb=100", 4, "the fewest whose disks hold the work")]
    [InlineData("sizing.inputGb=100 sizing.finishMinutes=60", 9, "the fewest that finish in 60 minutes")]
    [InlineData("sizing.inputGb=40 sizing.finishMinutes=600", 2, "the fewest that finish in 600 minutes")]
    public void Volume_and_time_decide_the_count(string set, int count, string reason)
    {
        var sized = Size(set);

        Assert.Equal((count, reason), (sized.CoreCount, sized.Reason));
    }

    [Fact]
    public void One_node_fewer_would_be_late()
    {
        var sized = Size("sizing.inputGb=100 sizing.finishMinutes=60");
        var smaller = Size($"sizing.inputGb=100 core.count={sized.CoreCount - 1}");

        Assert.True(sized.WorkMinutes + 11 <= 60);
        Assert.True(smaller.WorkMinutes + 11 > 60);
    }

    [Fact]
    public void A_budget_alone_buys_the_most_nodes_that_it_pays()
    {
        var poor = Size("sizing.inputGb=100 limits.maxCostUsd=4");
        var rich = Size("sizing.inputGb=100 limits.maxCostUsd=5");

        Assert.True(poor.CoreCount < rich.CoreCount, $"{poor.CoreCount} and {rich.CoreCount}");
        Assert.Equal("the most that 'limits.maxCostUsd' pays and the input can use", rich.Reason);
    }

    [Fact]
    public void A_budget_s_cluster_may_take_half_as_long_again_before_it_is_stopped()
    {
        var settings = Samples.Settings("sizing.inputGb=100 limits.maxCostUsd=4");
        var book = PriceBook.BuiltIn(settings.Region);
        var sized = new ClusterSizing(settings, book).Size();
        var perHour = new PriceEstimate(settings, book).MostPerHour(ClusterCapacity.Of(settings, sized.CoreCount));

        Assert.True(BudgetStop.Minutes(4, perHour) >= Math.Floor(1.5m * (sized.WorkMinutes!.Value + 11)));
    }

    [Fact]
    public void No_budget_buys_nodes_that_the_input_cannot_use() =>
        Assert.Equal(3, Size("sizing.inputGb=1 sizing.gbPerCoreHour=0.1 limits.maxCostUsd=100").CoreCount);

    [Fact]
    public void No_budget_buys_nodes_for_work_that_is_shorter_than_the_start_up()
    {
        var sized = Size("sizing.inputGb=100 limits.maxCostUsd=1000 sizing.maxCount=2000");
        var smaller = Size($"sizing.inputGb=100 core.count={sized.CoreCount - 1}");

        Assert.True(sized.WorkMinutes <= 11 && smaller.WorkMinutes > 11, $"{sized.CoreCount} nodes");
    }

    [Fact]
    public void A_known_time_goes_over_the_model() =>
        Assert.Equal(33, Size("sizing.inputGb=100 sizing.expectedMinutes=33").WorkMinutes);

    [Theory]
    [InlineData("sizing.finishMinutes=60", "'sizing.finishMinutes' needs the volume of the input to size a cluster.")]
    [InlineData(
        "sizing.inputGb=1000 sizing.finishMinutes=15 sizing.maxCount=40",
        "'sizing.finishMinutes' is '15', but 40 nodes still need about 108 minutes.")]
    [InlineData("sizing.inputGb=100000", "whose shuffles need 3125 nodes with 64 GB of disk")]
    [InlineData(
        "sizing.inputGb=100 sizing.finishMinutes=60 limits.maxCostUsd=1",
        "9 nodes would finish in 60 minutes for up to $")]
    [InlineData("sizing.inputGb=100 limits.maxCostUsd=0.5", "'limits.maxCostUsd' is '0.5', but 4 nodes already cost")]
    [InlineData("sizing.inputGb=1 core.types=m7i.xlarge", "'m7i.xlarge' is not in the table of prices")]
    [InlineData(
        "sizing.inputGb=1 limits.maxCostUsd=5 region=eu-west-1",
        "'limits.maxCostUsd' cannot be kept: prices of")]
    public void What_cannot_be_had_is_refused_with_both_wishes(string set, string part)
    {
        var refused = Assert.Throws<LauncherException>(() => Size(set));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
    }

    private static SizedCluster Size(string set)
    {
        var settings = Samples.Settings(set);
        return new ClusterSizing(settings, PriceBook.BuiltIn(settings.Region)).Size();
    }
}
