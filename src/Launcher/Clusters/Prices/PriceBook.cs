namespace Launcher.Clusters.Prices;

/// <summary>All prices of one region that are known, each from the best source that could be read.</summary>
internal sealed record PriceBook
{
    private static readonly Dictionary<string, decimal> BuiltInVolumes = new()
    {
        [UsualVolume] = PriceTable.EbsPerGbMonth,
        ["gp3"] = 0.08m,
    };

    /// <summary>The kind of volume that EMR attaches by itself, and the dearer one of general purpose.</summary>
    public const string UsualVolume = "gp2";

    public required string Region { get; init; }

    public required IReadOnlyDictionary<string, InstancePrice> Instances { get; init; }

    /// <summary>Dollars for a GB and month, by kind of volume.</summary>
    public required IReadOnlyDictionary<string, decimal> Volumes { get; init; }

    /// <summary>Day of the price list that volumes are from; null for the built-in table.</summary>
    public DateOnly? VolumesListed { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>What a person should know of where the prices come from.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Null when no price of a volume is known in the region.</summary>
    public decimal? EbsPerGbMonth => Volume(UsualVolume);

    public static PriceBook BuiltIn(string region)
    {
        var isHere = region == PriceTable.Region;
        return new PriceBook
        {
            Region = region,
            Instances = isHere ? PriceTable.All.ToDictionary(price => price.Type) : [],
            Volumes = isHere ? BuiltInVolumes : [],
        };
    }

    public InstancePrice? Find(string type) => Instances.GetValueOrDefault(type);

    /// <summary>A kind that is not listed costs at most what the dearest listed one does.</summary>
    public decimal? Volume(string kind)
    {
        if (Volumes.TryGetValue(kind, out var price))
        {
            return price;
        }

        return Volumes.Count == 0 ? null : Volumes.Values.Max();
    }

    /// <summary>Everything that machines of these types are paid by comes from a price list of the day.</summary>
    public bool IsListed(IEnumerable<string> types) =>
        IsOfTheDay(VolumesListed) && types.All(type => IsOfTheDay(Find(type)?.Listed));

    /// <summary>The oldest day among the prices of these types.</summary>
    public DateOnly Date(IEnumerable<string> types) =>
        types
            .Select(Find)
            .Where(price => price is not null)
            .Select(price => price!.Listed)
            .Append(VolumesListed)
            .Select(listed => listed ?? PriceTable.Day)
            .Min();

    // A list that is kept for 24 hours is of yesterday for some of them.
    private bool IsOfTheDay(DateOnly? listed) => listed >= Today.AddDays(-1);
}
