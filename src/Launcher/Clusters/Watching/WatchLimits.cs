using System.Globalization;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Watching;

/// <summary>The times at which a run is stopped, and what is said then.</summary>
internal sealed class WatchLimits(RunJournal journal, BudgetClock budget)
{
    /// <summary>Null while it may go on.</summary>
    /// <param name="sight">Null while nothing was seen of the cluster yet.</param>
    public StopWish? Reached(ClusterSight? sight, string lastSeen, DateTimeOffset now)
    {
        if (now >= journal.Deadline)
        {
            return new StopWish(
                FailureClass.TimeLimit,
                Text($"The run reached its time limit at {journal.Deadline.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
                    + $"; {lastSeen}.");
        }

        if (budget.StopAt <= now)
        {
            return new StopWish(
                FailureClass.BudgetLimit,
                Text($"The run has cost ${budget.Spent:0.00} at ${budget.PerHour:0.00} an hour")
                    + Text($", and ending it takes the rest of its limit of ${journal.MaxCostUsd:0.00}; {lastSeen}."));
        }

        return StartupEnd(sight) <= now
            ? new StopWish(
                FailureClass.StuckStarting,
                $"The cluster did not start its work in {journal.StartupMinutes} minutes; {lastSeen}.")
            : null;
    }

    /// <summary>The next look has to be no later than this.</summary>
    public DateTimeOffset Next(ClusterSight? sight) =>
        new[] { journal.Deadline, budget.StopAt ?? DateTimeOffset.MaxValue, StartupEnd(sight) }.Min();

    private DateTimeOffset StartupEnd(ClusterSight? sight) =>
        sight is null or { IsStarting: true }
            ? (sight?.Created ?? journal.Attempts[^1].Started).AddMinutes(journal.StartupMinutes)
            : DateTimeOffset.MaxValue;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
