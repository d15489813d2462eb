using System.Globalization;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;
using Launcher.Failures;

namespace Launcher.Clusters.Sizing;

/// <summary>
/// Chooses the number of core nodes: the fewest that finish in time; without a time, the most that the budget pays and
/// the input can use; without both, the fewest whose disks hold the work.
/// </summary>
internal sealed class ClusterSizing(ClusterSettings settings, PriceBook book)
{
    private const int UsualCount = 2;
    private const int Around = PriceEstimate.StartupMinutes + PriceEstimate.ShutdownMinutes;

    // A budget must still pay a run that takes half as long again as the model says, at the dearest prices.
    private const decimal Reserve = 1.5m;

    private readonly PriceEstimate _estimate = new(settings, book);

    public SizedCluster Size()
    {
        var expected = settings.Effective.Number("sizing.expectedMinutes");
        var finish = settings.Effective.Whole("sizing.finishMinutes");
        if (settings.Effective.Number("sizing.inputGb") is not { } input)
        {
            return finish is not null && settings.Core.Count is null
                ? throw LauncherException.Usage(
                    "'sizing.finishMinutes' needs the volume of the input to size a cluster. "
                        + "Set 'sizing.inputGb' too, or set 'core.count'.")
                : new SizedCluster(
                    settings.Core.Count ?? UsualCount,
                    expected,
                    settings.Core.Count is null ? "built in" : "core.count is set");
        }

        var model = new WorkModel(
            input, settings.Number("sizing.gbPerCoreHour"), settings.Number("sizing.serialMinutes"));
        var unit = Known(settings.Core.Types[0]);
        if (settings.Core.Count is { } set)
        {
            return new SizedCluster(set, expected ?? Work(model, unit, set), "core.count is set");
        }

        var sized = Choose(model, unit, finish);
        return sized with { WorkMinutes = expected ?? sized.WorkMinutes };
    }

    private SizedCluster Choose(WorkModel model, InstancePrice unit, int? finish)
    {
        var dataGb = settings.Effective.Whole("volumes.sizeGb") is { } size
            ? size * settings.Whole("volumes.count")
            : unit.DataGb;
        var most = settings.Whole("sizing.maxCount");
        var fewest = model.FewestNodes(dataGb);
        if (fewest > most)
        {
            throw LauncherException.Usage(
                $"'sizing.inputGb' is '{Shown(model.InputGb)}', whose shuffles need {fewest} nodes with {dataGb} GB "
                    + $"of disk, but 'sizing.maxCount' is '{most}'. Raise it, or set larger 'volumes.sizeGb'.");
        }

        var counts = Enumerable.Range(fewest, most - fewest + 1).ToList();
        if (finish is { } minutes)
        {
            return InTime(model, unit, counts, minutes);
        }

        if (settings.MaxCost is not { } budget)
        {
            return Of(model, unit, fewest, "the fewest whose disks hold the work");
        }

        var paid = counts
            .Where(count => count == fewest || Shortens(model, unit, count))
            .LastOrDefault(count => Price(model, unit, count) <= budget);
        return paid > 0
            ? Of(model, unit, paid, "the most that 'limits.maxCostUsd' pays and the input can use")
            : throw LauncherException.Usage(
                $"'limits.maxCostUsd' is '{Shown(budget)}', but {fewest} nodes already cost up to "
                    + $"${Cents(Price(model, unit, fewest))}. Allow more, or take smaller machines.");
    }

    // Once the work is shorter than start-up and shutdown, another node costs more than it saves.
    private bool Shortens(WorkModel model, InstancePrice unit, int count) =>
        ((count - 1) * unit.VirtualCpus) - 1 < model.MostUsefulCpus && Work(model, unit, count - 1) > Around;

    private SizedCluster InTime(WorkModel model, InstancePrice unit, List<int> counts, int finish)
    {
        var enough = counts.FirstOrDefault(count => Work(model, unit, count) + Around <= finish);
        if (enough == 0)
        {
            var best = Math.Ceiling(Work(model, unit, counts[^1]) + Around);
            throw LauncherException.Usage(
                $"'sizing.finishMinutes' is '{finish}', but {counts[^1]} nodes still need about {Shown(best)} minutes. "
                    + "Allow more time, larger 'core.types' or a larger 'sizing.maxCount'.");
        }

        if (settings.MaxCost is { } budget && Price(model, unit, enough) is var price && price > budget)
        {
            throw LauncherException.Usage(
                $"{enough} nodes would finish in {finish} minutes for up to ${Cents(price)}, but "
                    + $"'limits.maxCostUsd' is '{Shown(budget)}'. Allow more time or more money.");
        }

        return Of(model, unit, enough, $"the fewest that finish in {finish} minutes");
    }

    private SizedCluster Of(WorkModel model, InstancePrice unit, int count, string reason) =>
        new(count, Work(model, unit, count), reason);

    private decimal Work(WorkModel model, InstancePrice unit, int coreCount)
    {
        var cpus = coreCount * unit.VirtualCpus;
        return model.Minutes(
            settings.HasTasks ? cpus + (settings.Task.Count!.Value * Known(settings.Task.Types[0]).VirtualCpus) : cpus);
    }

    private decimal Price(WorkModel model, InstancePrice unit, int count)
    {
        var capacity = ClusterCapacity.Of(settings, count);
        return _estimate.Unknown(capacity) is { } reason
            ? throw LauncherException.Usage(
                $"'limits.maxCostUsd' cannot be kept: {reason}. Remove it, or take types and a region that are.")
            : _estimate.MostPerHour(capacity)
                * ((Reserve * (Work(model, unit, count) + Around)) + BudgetStop.TailMinutes)
                / 60;
    }

    private InstancePrice Known(string type) =>
        book.Find(type)
        ?? PriceTable.Find(type)
        ?? throw LauncherException.Usage(
            $"'{type}' is not in the table of prices, so nothing can be sized with it. Remove 'sizing.inputGb' and set "
                + "'core.count', or take one of "
                + $"{NearMisses.Quoted(PriceTable.All.Select(price => price.Type))}.");

    private static string Shown(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Cents(decimal dollars) => dollars.ToString("0.00", CultureInfo.InvariantCulture);
}
