namespace Launcher.Clusters.Sizing;

/// <summary>
/// minutes = serial + 60 * GB / (GB per vCPU and hour * vCPUs). It is linear: it knows nothing of skew, of shuffles
/// that grow faster than their input, or of what a cache saves.
/// </summary>
internal sealed record WorkModel(decimal InputGb, decimal GbPerCoreHour, decimal SerialMinutes)
{
    private const decimal PartitionGb = 0.125m;
    private const int DriverCpus = 1;
    private const int ShuffleShare = 2;

    /// <param name="virtualCpus">Of all core and task nodes; one of them is the driver's.</param>
    public decimal Minutes(int virtualCpus)
    {
        var useful = Math.Clamp(virtualCpus - DriverCpus, 1, MostUsefulCpus);
        return SerialMinutes + (60 * InputGb / (GbPerCoreHour * useful));
    }

    /// <summary>A partition of 128 MB is one task, and a task takes one vCPU.</summary>
    public int MostUsefulCpus => (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(InputGb / PartitionGb)));

    /// <summary>Shuffles may put the input on the disks twice.</summary>
    public int FewestNodes(int dataGbPerNode) =>
        (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(InputGb * ShuffleShare / dataGbPerNode)));
}
