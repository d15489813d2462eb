using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Watching;

namespace Launcher.Tests.Clusters.Watching;

public class BudgetClockTests
{
    private static readonly DateTimeOffset Noon = JumpingClock.Noon;

    [Fact]
    public void The_end_leaves_enough_for_the_termination()
    {
        var budget = new BudgetClock(maxCost: 2, spentBefore: 0);

        budget.Measured(Cost(total: 0.5m, perHour: 1), Noon);

        Assert.Equal(Noon.AddMinutes(90 - BudgetStop.TailMinutes), budget.StopAt);
    }

    [Fact]
    public void Nodes_that_come_bring_the_end_nearer()
    {
        var budget = new BudgetClock(maxCost: 2, spentBefore: 0);
        budget.Measured(Cost(total: 0.5m, perHour: 1), Noon);

        budget.Measured(Cost(total: 0.5m, perHour: 3), Noon);

        Assert.Equal(Noon.AddMinutes(30 - BudgetStop.TailMinutes), budget.StopAt);
    }

    [Fact]
    public void What_earlier_clusters_cost_counts()
    {
        var budget = new BudgetClock(maxCost: 2, spentBefore: 1.5m);

        budget.Measured(Cost(total: 0.45m, perHour: 1), Noon);

        Assert.Equal(Noon, budget.StopAt);
        Assert.Equal(1.95m, budget.Spent);
    }

    [Fact]
    public void Unknown_prices_and_no_limit_stop_nothing()
    {
        var unknown = new BudgetClock(maxCost: 2, spentBefore: 0);
        unknown.Measured(new AccruedCost(null, 100, null, Confidence.Low, "", []), Noon);
        var unlimited = new BudgetClock(maxCost: null, spentBefore: 0);
        unlimited.Measured(Cost(total: 1000, perHour: 1000), Noon);

        Assert.Null(unknown.StopAt);
        Assert.Null(unlimited.StopAt);
    }

    private static AccruedCost Cost(decimal total, decimal perHour) =>
        new(new Cost(total, 0, 0), 3600, perHour, Confidence.High, "2026-11-01", []);
}
