using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Histories;

/// <summary>What runs add up to.</summary>
/// <param name="GoingOn">Those without an outcome yet.</param>
/// <param name="CostUsd">Of the runs whose cost is known.</param>
/// <param name="CostUnknown">Runs that had a cluster and whose cost is not known, so that the sum lacks it.</param>
internal sealed record HistoryTotals(
    int Runs,
    int Succeeded,
    int Failed,
    int Stopped,
    int Unknown,
    int GoingOn,
    decimal InstanceHours,
    decimal CostUsd,
    int CostUnknown)
{
    public static HistoryTotals Of(IReadOnlyCollection<PastRun> runs)
    {
        int Count(RunOutcome? outcome) => runs.Count(run => run.Outcome == outcome);
        return new HistoryTotals(
            runs.Count,
            Count(RunOutcome.Succeeded),
            Count(RunOutcome.Failed),
            Count(RunOutcome.Stopped),
            Count(RunOutcome.Unknown),
            Count(null),
            runs.Sum(run => run.Cost?.InstanceSeconds ?? 0) / 3600m,
            runs.Sum(run => run.Cost?.Cost?.Total ?? 0),
            runs.Count(run => run.ClusterId is not null && run.Cost?.Cost is null));
    }
}
