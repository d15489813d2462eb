using System.Globalization;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;
using Launcher.Failures;

namespace Launcher.Clusters.Prices;

/// <summary>Prices a cluster before it is launched.</summary>
internal sealed class PriceEstimate(ClusterSettings settings, PriceBook book)
{
    public const int StartupMinutes = 7;
    public const int ShutdownMinutes = 4;
    private const int QuickestStartupMinutes = 6;
    private const int QuickestShutdownMinutes = 2;
    private const decimal CheapSpot = 0.20m;
    private const decimal UsualSpot = 0.35m;

    /// <summary>Why a price is not known; null when all are.</summary>
    public string? Unknown(ClusterCapacity capacity)
    {
        if (book.EbsPerGbMonth is null)
        {
            return $"prices of '{settings.Region}' are not built in, those of '{PriceTable.Region}' are, and none are "
                + "kept from AWS's price list ('plan --refresh-prices' asks for them)";
        }

        var types = capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type).Distinct();
        var unlisted = types.Where(type => book.Find(type) is null).ToList();
        return unlisted.Count == 0
            ? null
            : $"the price of {NearMisses.Quoted(unlisted)} is not built in, nor kept from AWS's price list "
                + "('plan --refresh-prices' asks for it)";
    }

    public decimal MostPerHour(ClusterCapacity capacity) => Most(capacity, 60).Total;

    public PriceRange Range(ClusterCapacity capacity, decimal? workMinutes, int limitMinutes)
    {
        var shortest = QuickestStartupMinutes + QuickestShutdownMinutes;
        var longest = limitMinutes + BudgetStop.TailMinutes;
        return new PriceRange(
            new PriceCase(
                shortest,
                Sum(capacity, shortest, CheapSpot, uses => uses.MinBy(use => use.Cost.Total)!.Cost),
                Spot("start-up and shutdown alone", CheapSpot)),
            workMinutes is { } work
                ? new PriceCase(
                    StartupMinutes + work + ShutdownMinutes,
                    Expected(capacity, work),
                    Spot(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"start-up {StartupMinutes}, work {work:0.#}, shutdown {ShutdownMinutes} min"),
                        UsualSpot))
                : null,
            new PriceCase(
                longest,
                Most(capacity, longest),
                capacity.MaxUnits is null ? "at the limit" : "at the limit, scaled out from the start"),
            MostPerHour(capacity));
    }

    private Cost Expected(ClusterCapacity capacity, decimal workMinutes) =>
        Sum(capacity, StartupMinutes + workMinutes + ShutdownMinutes, UsualSpot, uses => uses[0].Cost);

    private string Spot(string assumption, decimal share) =>
        settings.UsesSpot
            ? string.Create(CultureInfo.InvariantCulture, $"{assumption}; spot at {share:0 %} of on-demand")
            : assumption;

    // Whatever scaling adds is at most as dear as the dearest unit that is there.
    private Cost Most(ClusterCapacity capacity, decimal minutes)
    {
        var ceiling = settings.SwitchesToOnDemand ? Math.Max(100, settings.BidPercent) : settings.BidPercent;
        var share = capacity.MaxUnits is null ? ceiling / 100m : Math.Max(100, ceiling) / 100m;
        var cost = Sum(capacity, minutes, share, Dearest);
        var added = (capacity.MaxUnits ?? 0) - capacity.WorkerUnits;
        if (added <= 0)
        {
            return cost;
        }

        var workers = capacity.Roles.Skip(1).Select(role => role with { Units = added, IsSpot = false });
        return cost + workers.Select(role => Dearest(Uses(role, minutes, share))).MaxBy(extra => extra.Total)!;
    }

    private static Cost Dearest(IReadOnlyList<MachineUse> uses) => uses.MaxBy(use => use.Cost.Total)!.Cost;

    private Cost Sum(
        ClusterCapacity capacity,
        decimal minutes,
        decimal spotShare,
        Func<IReadOnlyList<MachineUse>, Cost> choose) =>
        capacity.Roles.Aggregate(
            Cost.None, (sum, role) => sum + choose(Uses(role, minutes, role.IsSpot ? spotShare : 1)));

    private IReadOnlyList<MachineUse> Uses(NodeCapacity role, decimal minutes, decimal share) =>
        role.Uses(book, minutes, share, VolumeGb)
        ?? throw new InvalidOperationException("A cluster is priced only when all its prices are known.");

    private int VolumeGb(InstancePrice price) =>
        settings.RootVolumeGb
        + (settings.Effective.Whole("volumes.sizeGb") is { } size
            ? size * settings.Whole("volumes.count")
            : price.DataGb);
}
