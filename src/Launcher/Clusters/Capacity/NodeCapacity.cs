using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Capacity;

/// <summary>What one role of a cluster is to have.</summary>
/// <param name="Units">The role's size; the weights of its machines add up to it.</param>
internal sealed record NodeCapacity(IReadOnlyList<WeightedType> Types, int Units, bool IsSpot)
{
    /// <summary>Machines of the first type that make up the units.</summary>
    public int Count => Machines(Types[0]);

    /// <param name="unitCpus">vCPUs of a unit; null where every machine is one unit.</param>
    public static NodeCapacity Of(NodeSettings nodes, int count, int? unitCpus)
    {
        IReadOnlyList<WeightedType> types =
        [
            .. nodes.Types.Select(type =>
                new WeightedType(type, unitCpus is { } unit ? Cpus(type)!.Value / unit : 1)),
        ];
        return new NodeCapacity(types, count * types[0].Weight, nodes.IsSpot);
    }

    /// <summary>The primary node: one machine, of whichever type.</summary>
    public static NodeCapacity One(IReadOnlyList<string> types) =>
        new([.. types.Select(type => new WeightedType(type, 1))], 1, IsSpot: false);

    /// <summary>vCPUs of the smallest type; null when one is of unknown size.</summary>
    public static int? Smallest(IEnumerable<string> types)
    {
        var sizes = types.Select(Cpus).ToList();
        return sizes.Contains(null) ? null : sizes.Min();
    }

    private static int? Cpus(string type) => PriceTable.Find(type)?.VirtualCpus;

    private int Machines(WeightedType type) => (Units + type.Weight - 1) / type.Weight;

    /// <summary>Null when a type's price is unknown.</summary>
    public IReadOnlyList<MachineUse>? Uses(
        PriceBook book,
        decimal minutes,
        decimal ec2Share,
        Func<InstancePrice, int> volumeGb)
    {
        if (book.EbsPerGbMonth is not { } volumes)
        {
            return null;
        }

        var uses = Types
            .Select(type => (type, price: book.Find(type.Type)))
            .Where(pair => pair.price is not null)
            .Select(pair =>
                new MachineUse(
                    pair.price!, Machines(pair.type), minutes, ec2Share, volumeGb(pair.price!), volumes))
            .ToList();
        return uses.Count == Types.Count ? uses : null;
    }
}
