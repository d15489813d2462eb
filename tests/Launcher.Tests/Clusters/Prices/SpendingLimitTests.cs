using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Prices;

public class SpendingLimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
    private static readonly SpendingLimit Limit = new(2);

    [Fact]
    public void What_is_left_after_the_tail_pays_the_rate_until_the_deadline() =>
        Assert.Equal(Now.AddMinutes(84), Limit.Deadline(0.5m, 1, Now));

    [Fact]
    public void More_machines_bring_the_deadline_nearer_and_fewer_take_it_away()
    {
        Assert.True(Limit.Deadline(0.5m, 2, Now) < Limit.Deadline(0.5m, 1, Now));
        Assert.True(Limit.Deadline(0.5m, 0.5m, Now) > Limit.Deadline(0.5m, 1, Now));
    }

    [Theory]
    [InlineData(1.89, false)]
    [InlineData(1.90, true)]
    [InlineData(1.99, true)]
    [InlineData(7, true)]
    public void The_limit_is_reached_when_cost_and_tail_use_it_up(double spent, bool isReached) =>
        Assert.Equal(isReached, Limit.Deadline((decimal)spent, 1, Now) <= Now);

    [Fact]
    public void Following_the_deadline_never_spends_more_than_the_limit()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var limit = new SpendingLimit(random.Next(1, 2000) / 100m);
            var (spent, now, rate, paid) = (0m, Now, 0m, 0m);
            do
            {
                rate = random.Next(1, 1000) / 200m;
                var left = limit.Deadline(spent, rate, now)!.Value - now;
                var step = left < TimeSpan.FromSeconds(20) ? left : TimeSpan.FromSeconds(20);
                paid = step > TimeSpan.Zero ? rate : paid;
                spent += rate * SpotCurve.Hours(step);
                now += step;
            }
            while (limit.Deadline(spent, rate, now) > now);

            Assert.True(spent + (paid * BudgetStop.TailMinutes / 60) <= limit.MaxCost, $"seed {seed}");
        }
    }

    [Fact]
    public void Without_machines_no_end_of_the_money_is_in_sight()
    {
        Assert.Null(Limit.Deadline(0.5m, 0, Now));
        Assert.Equal(Now, Limit.Deadline(2, 0, Now));
    }
}
