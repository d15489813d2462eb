using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Watching;

/// <summary>When a run has to end so that its cost limit holds, as of the last measurement of its cost.</summary>
/// <param name="spentBefore">By clusters of this run that are gone.</param>
internal sealed class BudgetClock(decimal? maxCost, decimal spentBefore)
{
    /// <summary>Null while nothing is known, or nothing limited.</summary>
    public DateTimeOffset? StopAt { get; private set; }

    public decimal? Spent { get; private set; }

    public decimal? PerHour { get; private set; }

    /// <summary>The rate changes with every node that comes and goes, and the time to stop with it.</summary>
    public void Measured(AccruedCost cost, DateTimeOffset at)
    {
        if (maxCost is not { } most || cost.Cost is not { } accrued || cost.PerHour is not { } rate)
        {
            return;
        }

        Spent = spentBefore + accrued.Total;
        PerHour = rate;
        StopAt = new SpendingLimit(most).Deadline(Spent.Value, rate, at);
    }
}
