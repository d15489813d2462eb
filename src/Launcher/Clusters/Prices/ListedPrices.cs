namespace Launcher.Clusters.Prices;

/// <summary>What AWS's own price list says of a type of machine.</summary>
/// <param name="DataGb">Of the data volumes that EMR attaches by itself: none where the machine has disks.</param>
internal sealed record ListedInstance(
    string Type,
    DateTimeOffset Asked,
    int VirtualCpus,
    int MemoryGb,
    int DataGb,
    decimal Ec2,
    decimal Emr)
{
    public bool IsSound =>
        Type is { Length: > 0 } && VirtualCpus > 0 && MemoryGb >= 0 && DataGb >= 0 && Ec2 > 0 && Emr > 0;

    /// <summary>As it is counted elsewhere.</summary>
    public InstancePrice Price =>
        new(Type, VirtualCpus, MemoryGb, Ec2, Emr, IsEmrEstimated: false, 1, DataGb)
        {
            Listed = DateOnly.FromDateTime(Asked.UtcDateTime),
        };
}

/// <summary>Dollars for a GB and month of a kind of volume.</summary>
internal sealed record ListedVolume(string Kind, DateTimeOffset Asked, decimal PerGbMonth)
{
    public bool IsSound => Kind is { Length: > 0 } && PerGbMonth > 0;
}

/// <summary>Prices of one region that were read from AWS's price list.</summary>
internal sealed record ListedPrices(IReadOnlyList<ListedInstance> Instances, IReadOnlyList<ListedVolume> Volumes)
{
    public static readonly ListedPrices None = new([], []);

    /// <summary>Kinds of volumes that clusters have.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["gp2", "gp3"];

    public ListedPrices Sound() =>
        new(
            [.. Instances.Where(listed => listed is { IsSound: true })],
            [.. Volumes.Where(listed => listed is { IsSound: true })]);

    /// <summary>These, and of the others what these lack.</summary>
    public ListedPrices Over(ListedPrices others) =>
        new(
            [
                .. Instances
                    .Concat(others.Instances)
                    .DistinctBy(listed => listed.Type)
                    .OrderBy(listed => listed.Type, StringComparer.Ordinal),
            ],
            [
                .. Volumes
                    .Concat(others.Volumes)
                    .DistinctBy(listed => listed.Kind)
                    .OrderBy(listed => listed.Kind, StringComparer.Ordinal),
            ]);

    public ListedPrices Since(DateTimeOffset time) =>
        new(
            [.. Instances.Where(listed => listed.Asked > time)],
            [.. Volumes.Where(listed => listed.Asked > time)]);
}
