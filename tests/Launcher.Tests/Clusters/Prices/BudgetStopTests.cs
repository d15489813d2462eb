using Launcher.Clusters.Prices;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Prices;

public class BudgetStopTests
{
    [Theory]
    [InlineData(1.0, 1.0, 54)]
    [InlineData(0.35, 1.0, 15)]
    [InlineData(10, 0.75, 794)]
    public void The_tail_of_six_minutes_is_kept_from_the_budget(double maxCost, double perHour, int minutes) =>
        Assert.Equal(minutes, BudgetStop.Minutes((decimal)maxCost, (decimal)perHour));

    [Fact]
    public void A_budget_for_less_than_15_minutes_is_refused_with_the_least_that_is_not()
    {
        var refused = Assert.Throws<LauncherException>(() => BudgetStop.Minutes(0.34m, 1));

        Assert.Equal(
            "'limits.maxCostUsd' is '0.34', which pays 14 minutes of this cluster at $1.000 an hour; start-up takes "
                + "most of that. Allow at least $0.35, or take fewer or smaller machines.",
            refused.Message);
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.Equal(15, BudgetStop.Minutes(0.35m, 1));
    }
}
