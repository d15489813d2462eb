using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Costs;

public class CostSharesTests
{
    private static readonly PriceBook Book = PriceBook.BuiltIn("us-east-1");

    [Fact]
    public void Start_up_work_and_shutdown_share_the_whole_time()
    {
        var shares = CostShares.Of(Lives(24), Book, Bills.Start.AddMinutes(6), Bills.Start.AddMinutes(21))!;

        Assert.Equal((0.25m, 0.625m, 0.125m), (shares.Startup, shares.Work, shares.Shutdown));
    }

    [Fact]
    public void Machines_weigh_by_their_price_and_by_how_long_they_were_there()
    {
        var lives = MachineLife.Of(
            Bills.Cluster(),
            [Bills.Machine("1", endMinutes: 20), Bills.Machine("2", 10, 20, "m5.4xlarge")],
            Bills.Start.AddMinutes(20));

        var shares = CostShares.Of(lives, Book, Bills.Start.AddMinutes(10), Bills.Start.AddMinutes(20))!;

        Assert.Equal(Math.Round(0.24m / (0.24m + 0.24m + 0.96m), 9), Math.Round(shares.Startup, 9));
    }

    [Fact]
    public void Before_the_first_step_all_is_start_up_and_until_its_end_nothing_is_shutdown()
    {
        Assert.Equal(new CostShares(1, 0, 0), CostShares.Of(Lives(5), Book, null, null));
        Assert.Equal(new CostShares(0.5m, 0.5m, 0), CostShares.Of(Lives(10), Book, Bills.Start.AddMinutes(5), null));
    }

    [Fact]
    public void Without_machines_there_are_no_shares() => Assert.Null(CostShares.Of([], Book, null, null));

    private static IReadOnlyList<MachineLife> Lives(double minutes) =>
        MachineLife.Of(
            Bills.Cluster(),
            [Bills.Machine("1", endMinutes: minutes), Bills.Machine("2", endMinutes: minutes)],
            Bills.Start.AddMinutes(minutes));
}
