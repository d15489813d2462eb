using Launcher.Clusters.Sizing;

namespace Launcher.Tests.Clusters.Sizing;

public class WorkModelTests
{
    [Theory]
    [InlineData(9, 2 + 75)]
    [InlineData(17, 2 + 37.5)]
    [InlineData(1, 2 + 600)]
    public void Forty_GB_at_four_an_hour_take_ten_core_hours_beside_the_driver(int virtualCpus, double minutes) =>
        Assert.Equal((decimal)minutes, new WorkModel(40, 4, 2).Minutes(virtualCpus));

    [Fact]
    public void More_machines_than_partitions_shorten_nothing()
    {
        var model = new WorkModel(InputGb: 1, GbPerCoreHour: 4, SerialMinutes: 0);

        Assert.Equal(8, model.MostUsefulCpus);
        Assert.Equal(model.Minutes(9), model.Minutes(900));
        Assert.True(model.Minutes(8) > model.Minutes(9));
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(32, 1)]
    [InlineData(33, 2)]
    [InlineData(320, 10)]
    public void Disks_hold_the_input_twice(double inputGb, int nodes) =>
        Assert.Equal(nodes, new WorkModel((decimal)inputGb, 4, 2).FewestNodes(64));
}
