using System.Globalization;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Watching;

/// <summary>The times at which a run is stopped, and what is said then.</summary>
internal sealed class WatchLimits(RunJournal journal, BudgetClock budget)
{
    /// <summary>Null while it may go on.</summary>
    /// <param name="sight">
    /// Of this very look; null where it showed nothing. A cluster that nobody sees may long have started its work.
    /// </param>
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

        return StartupEnd(sight) is { } end && end <= now
            ? new StopWish(
                FailureClass.StuckStarting,
                $"The cluster did not start its work in {journal.StartupMinutes} minutes; {lastSeen}.")
            : null;
    }

    /// <summary>The next look has to be no later than this.</summary>
    /// <param name="sight">The last that there was.</param>
    public DateTimeOffset Next(ClusterSight? sight, DateTimeOffset now) =>
        new[] { journal.Deadline, budget.StopAt, StartupEnd(sight) is { } end && end > now ? end : null }
            .OfType<DateTimeOffset>()
            .Min();

    // EMR's clock and this machine's may differ: the later beginning counts.
    private DateTimeOffset? StartupEnd(ClusterSight? sight)
    {
        var asked = journal.Attempts[^1].Started;
        return sight is { IsStarting: true }
            ? (sight.Created > asked ? sight.Created : asked).AddMinutes(journal.StartupMinutes)
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
