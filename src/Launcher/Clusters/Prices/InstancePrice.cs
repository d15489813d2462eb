namespace Launcher.Clusters.Prices;

/// <summary>What a machine of a type has and costs an hour, in dollars.</summary>
/// <param name="IsEmrEstimated">The EMR charge is taken as a quarter of EC2's, not from a published table.</param>
/// <param name="VolumeCount">Data volumes that EMR attaches by itself.</param>
internal sealed record InstancePrice(
    string Type,
    int VirtualCpus,
    int MemoryGb,
    decimal Ec2,
    decimal Emr,
    bool IsEmrEstimated,
    int VolumeCount,
    int VolumeGb)
{
    /// <summary>Day of the price list that it is from; null for the built-in table.</summary>
    public DateOnly? Listed { get; init; }

    public int DataGb => VolumeCount * VolumeGb;
}
