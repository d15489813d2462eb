using System.Collections.Concurrent;
using Amazon.Pricing;
using Launcher.Clusters.Access;

namespace Launcher.Clusters.Prices;

/// <summary>
/// Prices of a region from the best source that answers: the list of the day in the cache, AWS's own price lists in
/// turn, an older list in the cache, the built-in table. What none of them knows stays unknown.
/// </summary>
/// <param name="lists">Asked in turn for what is still missing.</param>
internal sealed class PriceSource(PriceCache? cache, IReadOnlyList<IPriceList> lists, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    // A list that could not be read is not worth a call in every round of watching.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Knowledge> _regions = new();

    /// <summary>The table alone.</summary>
    public static PriceSource BuiltIn(TimeProvider clock) => new(null, [], clock);

    /// <summary>What lies in the cache or is built in; nobody is asked.</summary>
    public static PriceSource Offline(IReadOnlyDictionary<string, string> environment, TimeProvider clock) =>
        new(PriceCache.Of(environment), [], clock);

    /// <summary>The account's own source, or what can be known without one.</summary>
    public static PriceSource Online(IReadOnlyDictionary<string, string> environment, ClusterServices services) =>
        services.Prices ?? Offline(environment, services.Clock);

    /// <param name="pricing">The service in the nearest region where it answers.</param>
    public static PriceSource Online(
        IReadOnlyDictionary<string, string> environment,
        TimeProvider clock,
        Lazy<IAmazonPricing> pricing) =>
        new(PriceCache.Of(environment), [new PriceListQuery(() => pricing.Value)], clock);

    /// <summary>What is known without asking anybody.</summary>
    public PriceBook Known(string region) =>
        _regions.TryGetValue(region, out var known)
            ? Book(region, known.Prices, known.Notes)
            : Book(region, Kept(region), []);

    /// <summary>Asks for types whose price of the day is not known; never fails for what it cannot read.</summary>
    public async Task<PriceBook> FindAsync(string region, IReadOnlyCollection<string> types, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var known = _regions.GetValueOrDefault(region)
            ?? new Knowledge(Kept(region), new Dictionary<string, DateTimeOffset>(), []);
        var fresh = known.Prices.Since(now - Fresh);
        var missing = types
            .Where(type => fresh.Instances.All(listed => listed.Type != type))
            .Where(type => !known.Asked.TryGetValue(type, out var asked) || now - asked > Patience)
            .ToList();
        if (missing.Count > 0 && lists.Count > 0)
        {
            known = await AskAsync(region, known, missing, now, stop);
        }

        _regions[region] = known;
        return Book(region, known.Prices, known.Notes);
    }

    private async Task<Knowledge> AskAsync(
        string region,
        Knowledge known,
        List<string> types,
        DateTimeOffset now,
        CancellationToken stop)
    {
        var (prices, notes) = (ListedPrices.None, new List<string>());
        foreach (var list in lists)
        {
            var missing = types.Where(type => prices.Instances.All(listed => listed.Type != type)).ToList();
            if (missing.Count == 0)
            {
                break;
            }

            var (read, refusal) = await list.ReadAsync(region, missing, now, stop);
            prices = prices.Over(read);
            if (refusal is not null)
            {
                notes.Add($"{list.Name} could not be read: {refusal}.");
            }
        }

        var all = prices.Over(known.Prices);
        if (prices.Instances.Count > 0 && cache?.Write(region, all) is { } note)
        {
            notes.Add(note);
        }

        var asked = new Dictionary<string, DateTimeOffset>(known.Asked);
        foreach (var type in types)
        {
            asked[type] = now;
        }

        return new Knowledge(all, asked, notes);
    }

    private ListedPrices Kept(string region) => cache?.Read(region) ?? ListedPrices.None;

    private PriceBook Book(string region, ListedPrices listed, IReadOnlyList<string> notes)
    {
        var now = clock.GetUtcNow();
        var table = PriceBook.BuiltIn(region);
        var instances = new Dictionary<string, InstancePrice>(table.Instances);
        // A list that is older than the table knows nothing better.
        foreach (var price in listed.Instances.Select(instance => instance.Price))
        {
            if (!instances.ContainsKey(price.Type) || price.Listed >= PriceTable.Day)
            {
                instances[price.Type] = price;
            }
        }

        var volumes = new Dictionary<string, decimal>(table.Volumes);
        foreach (var volume in listed.Volumes)
        {
            volumes[volume.Kind] = volume.PerGbMonth;
        }

        return table with
        {
            Instances = instances,
            Volumes = volumes,
            VolumesListed = ListedPrices.Kinds.All(kind => listed.Volumes.Any(volume => volume.Kind == kind))
                ? DateOnly.FromDateTime(listed.Volumes.Min(volume => volume.Asked).UtcDateTime)
                : null,
            Today = DateOnly.FromDateTime(now.UtcDateTime),
            Notes = notes,
        };
    }

    private sealed record Knowledge(
        ListedPrices Prices,
        IReadOnlyDictionary<string, DateTimeOffset> Asked,
        IReadOnlyList<string> Notes);
}
