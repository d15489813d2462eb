using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Prices;

public class MachineUseTests
{
    private static readonly InstancePrice Xlarge = PriceTable.Find("m5.xlarge")!;

    [Fact]
    public void One_primary_and_two_core_nodes_for_24_minutes_cost_30_cents()
    {
        var cost = new MachineUse(Xlarge, 3, 24, Ec2Share: 1, Xlarge.DataGb + 10, 0.10m).Cost;

        Assert.Equal(0.2304m, cost.Ec2);
        Assert.Equal(0.0576m, cost.Emr);
        Assert.Equal(0.0122m, Math.Round(cost.Ebs, 4));
        Assert.Equal(0.300m, Math.Round(cost.Total, 3));
    }

    [Fact]
    public void Core_nodes_on_spot_make_the_bill_a_third_less_and_not_65_percent()
    {
        var cost =
            new MachineUse(Xlarge, 1, 24, Ec2Share: 1, Xlarge.DataGb + 10, 0.10m).Cost
            + new MachineUse(Xlarge, 2, 24, Ec2Share: 0.35m, Xlarge.DataGb + 10, 0.10m).Cost;

        Assert.Equal(0.1306m, Math.Round(cost.Ec2, 4));
        Assert.Equal(0.0576m, cost.Emr);
        Assert.Equal(0.200m, Math.Round(cost.Total, 3));
    }

    [Fact]
    public void A_machine_is_billed_for_a_minute_at_least()
    {
        var second = new MachineUse(Xlarge, 1, 1 / 60m, Ec2Share: 1, VolumeGb: 0, 0.10m).Cost;

        Assert.Equal(new MachineUse(Xlarge, 1, 1, Ec2Share: 1, VolumeGb: 0, 0.10m).Cost, second);
    }

    [Fact]
    public void Volumes_are_paid_for_each_machine()
    {
        var one = new MachineUse(Xlarge, 1, 60, Ec2Share: 1, VolumeGb: 730, 0.10m).Cost;
        var ten = new MachineUse(Xlarge, 10, 60, Ec2Share: 1, VolumeGb: 730, 0.10m).Cost;

        Assert.Equal((0.1m, 1.0m), (one.Ebs, ten.Ebs));
    }
}
