using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Capacity;

/// <summary>Types that can stand in for another: as many vCPUs, as much memory, the same kind of processor.</summary>
internal static class SimilarTypes
{
    /// <summary>The cheapest first, those of unknown price last.</summary>
    public static IReadOnlyList<string> Of(string type, PriceBook book)
    {
        if ((book.Find(type) ?? PriceTable.Find(type)) is not { } wanted)
        {
            return [];
        }

        return
        [
            .. PriceTable.All
                .Select(price => price.Type)
                .Concat(book.Instances.Keys)
                .Distinct()
                .Select(other => (
                    Type: other, Price: book.Find(other), Size: book.Find(other) ?? PriceTable.Find(other)!))
                .Where(other => other.Type != type
                    && other.Size.VirtualCpus == wanted.VirtualCpus
                    && other.Size.MemoryGb == wanted.MemoryGb
                    && Architecture.IsSame(other.Type, type))
                .OrderBy(other => other.Price is { } price ? price.Ec2 + price.Emr : decimal.MaxValue)
                .ThenBy(other => other.Type, StringComparer.Ordinal)
                .Select(other => other.Type),
        ];
    }
}
