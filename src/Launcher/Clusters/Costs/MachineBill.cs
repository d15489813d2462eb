using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>What one machine costs.</summary>
/// <param name="Spot">Null for a machine that is paid at the on-demand price.</param>
internal sealed record MachineBill(
    MachineLife Life,
    InstancePrice Price,
    SpotCurve? Spot,
    IReadOnlyList<SizedVolume> Volumes,
    PriceBook Book)
{
    private const decimal HoursPerMonth = 730;

    // Parts are rounded alike, far below a cent, so that a sum does not depend on the order of its machines.
    private const int Decimals = 12;

    private static readonly TimeSpan LeastBilled = TimeSpan.FromMinutes(1);

    /// <summary>EC2 and EMR bill at least a minute; EMR's charge is the same on spot.</summary>
    public Cost Cost
    {
        get
        {
            var billed = Life.Duration > LeastBilled ? Life.Duration : LeastBilled;
            var hours = SpotCurve.Hours(billed);
            return new Cost(
                Rounded(Spot?.Dollars(Life.Start, Life.Start + billed) ?? hours * Price.Ec2),
                Rounded(hours * Price.Emr),
                Rounded(SpotCurve.Hours(Life.Duration) * VolumesPerHour));
        }
    }

    /// <summary>What an hour of it costs at the end of its life.</summary>
    public decimal PerHour => Rounded((Spot?.At(Life.End) ?? Price.Ec2) + Price.Emr + VolumesPerHour);

    private decimal VolumesPerHour =>
        Volumes.Sum(volume => volume.Gb * Book.Volume(volume.Kind)!.Value) / HoursPerMonth;

    private static decimal Rounded(decimal dollars) => Math.Round(dollars, Decimals);
}
