using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Prices;

public class PriceEstimateTests
{
    [Fact]
    public void The_expected_price_of_13_minutes_of_work_is_the_worked_example()
    {
        var settings = Samples.Settings(("volumes.rootGb", "15"));

        var expected = Range(settings, workMinutes: 13).Expected!;

        Assert.Equal(24, expected.Minutes);
        Assert.Equal((0.2304m, 0.0576m), (expected.Cost.Ec2, expected.Cost.Emr));
        Assert.Equal(1.2m * 79 * 0.10m / 730, expected.Cost.Ebs);
    }

    [Theory]
    [InlineData("core.market=on-demand")]
    [InlineData("core.market=spot")]
    [InlineData("task.count=5")]
    [InlineData("scaling.maxCount=20")]
    [InlineData("core.types=m5.xlarge,r5.2xlarge,c5.xlarge")]
    [InlineData("core.types=m5.2xlarge,m5.large")]
    public void Least_is_below_expected_and_expected_below_most(string set)
    {
        var range = Range(Settings(set), workMinutes: 30);

        Assert.True(range.Least.Cost.Total < range.Expected!.Cost.Total);
        Assert.True(range.Expected.Cost.Total < range.Most.Cost.Total);
    }

    [Fact]
    public void Most_takes_spot_machines_at_the_on_demand_price_they_may_be_switched_to()
    {
        var spot = Range(Settings("core.market=spot"), 10).Most.Cost;

        Assert.Equal(Range(Settings("core.market=on-demand"), 10).Most.Cost, spot);
        Assert.True(
            Range(Settings("core.market=spot spot.timeoutAction=terminate spot.bidPercent=50"), 10).Most.Cost.Total
                < spot.Total);
    }

    [Fact]
    public void Most_counts_all_machines_that_scaling_may_add()
    {
        var scaled = Range(Settings("core.count=2 scaling.maxCount=10"), 10);

        Assert.Equal(Range(Settings("core.count=10"), 10).Most.Cost, scaled.Most.Cost);
        Assert.Equal(Range(Settings("core.count=2"), 10).Expected!.Cost, scaled.Expected!.Cost);
    }

    [Fact]
    public void A_budget_s_limit_costs_the_budget_at_most()
    {
        var settings = Settings("core.count=4 scaling.maxCount=9");
        var capacity = ClusterCapacity.Of(settings, 4);
        var estimate = new PriceEstimate(settings, PriceBook.BuiltIn(settings.Region));

        var minutes = BudgetStop.Minutes(5, estimate.MostPerHour(capacity));

        Assert.InRange(estimate.Range(capacity, null, minutes).Most.Cost.Total, 4.9m, 5m);
    }

    [Fact]
    public void Without_a_volume_or_a_time_nothing_is_expected() => Assert.Null(Range(Settings(""), null).Expected);

    [Theory]
    [InlineData("region=eu-west-1", "prices of 'eu-west-1' are not built in, those of 'us-east-1' are, and none are "
        + "kept from AWS's price list ('plan --refresh-prices' asks for them)")]
    [InlineData("core.types=m7i.xlarge", "the price of 'm7i.xlarge' is not built in, nor kept from AWS's price list "
        + "('plan --refresh-prices' asks for it)")]
    public void An_unknown_price_says_why(string set, string reason)
    {
        var settings = Settings(set);
        var estimate = new PriceEstimate(settings, PriceBook.BuiltIn(settings.Region));

        Assert.Equal(reason, estimate.Unknown(ClusterCapacity.Of(settings, 2)));
    }

    private static PriceRange Range(ClusterSettings settings, decimal? workMinutes) =>
        new PriceEstimate(settings, PriceBook.BuiltIn(settings.Region)).Range(
            ClusterCapacity.Of(settings, settings.Core.Count ?? 2), workMinutes, limitMinutes: 120);

    private static ClusterSettings Settings(string set) => Samples.Settings(set);
}
