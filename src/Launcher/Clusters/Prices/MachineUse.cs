namespace Launcher.Clusters.Prices;

/// <summary>Equal machines that live equally long.</summary>
/// <param name="Ec2Share">Of the on-demand price: 1 on-demand, the spot price's share on spot.</param>
/// <param name="VolumeGb">All volumes of one machine, the root's too.</param>
internal sealed record MachineUse(
    InstancePrice Price,
    int Count,
    decimal Minutes,
    decimal Ec2Share,
    int VolumeGb,
    decimal EbsPerGbMonth)
{
    private const decimal HoursPerMonth = 730;

    /// <summary>EC2 and EMR bill at least a minute; EMR's charge is the same on spot.</summary>
    public Cost Cost
    {
        get
        {
            var hours = Count * Math.Max(1, Minutes) / 60;
            return new Cost(
                hours * Price.Ec2 * Ec2Share,
                hours * Price.Emr,
                Count * Minutes / 60 * VolumeGb * EbsPerGbMonth / HoursPerMonth);
        }
    }
}
