using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Running;

/// <summary>What all clusters of a run cost together.</summary>
internal static class RunCost
{
    /// <summary>With what earlier clusters of the run have cost, as far as that is known.</summary>
    public static AccruedCost? Sum(RunJournal journal, AccruedCost? last)
    {
        var missing = journal
            .Attempts.Where(attempt => attempt is { Ending: not null, ClusterId: not null, Cost: null })
            .Select(attempt => attempt.ClusterId)
            .Concat(journal.Extras)
            .Select(id => $"What cluster '{id}' of this run cost is not in it.")
            .ToList();
        var known = KnownSum(journal, last);
        return known is null || missing.Count == 0
            ? known
            : known with { Confidence = Confidence.Low, Notes = [.. known.Notes, .. missing] };
    }

    private static AccruedCost? KnownSum(RunJournal journal, AccruedCost? last)
    {
        var all = journal.Attempts.Select(attempt => attempt.Cost).Append(last).OfType<AccruedCost>().ToList();
        return all.Count switch
        {
            0 => null,
            1 => all[0],
            _ => new AccruedCost(
                all.Any(cost => cost.Cost is null)
                    ? null
                    : all.Select(cost => cost.Cost!).Aggregate((sum, cost) => sum + cost),
                all.Sum(cost => cost.InstanceSeconds),
                all[^1].PerHour,
                all.Min(cost => cost.Confidence),
                all.Min(cost => cost.Prices)!,
                [.. all.SelectMany(cost => cost.Notes).Distinct()]),
        };
    }
}
