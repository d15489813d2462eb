using System.Globalization;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Prices;

public class PriceTableTests
{
    [Fact]
    public void The_table_has_a_day_and_each_type_once()
    {
        Assert.True(DateOnly.TryParseExact(PriceTable.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out _));
        Assert.Equal(PriceTable.All.Count, PriceTable.All.Select(price => price.Type).Distinct().Count());
    }

    [Fact]
    public void Estimated_EMR_charges_are_a_quarter_of_EC2_s() =>
        Assert.All(
            PriceTable.All.Where(price => price.IsEmrEstimated),
            price => Assert.InRange(price.Emr / price.Ec2, 0.245m, 0.255m));

    [Fact]
    public void A_type_that_is_not_listed_has_no_price() => Assert.Null(PriceTable.Find("x9.mega"));
}
