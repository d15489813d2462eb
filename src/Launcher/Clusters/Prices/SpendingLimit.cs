namespace Launcher.Clusters.Prices;

/// <summary>
/// The cost limit of a cluster that is alive. Its machines come and go, so each look at them gives another deadline.
/// </summary>
internal sealed record SpendingLimit(decimal MaxCost)
{
    /// <summary>
    /// When the cluster has to be told to end if its machines stay as they are: now when the money is spent already,
    /// the end's own cost among it; null when no time is in sight.
    /// </summary>
    public DateTimeOffset? Deadline(decimal spent, decimal perHour, DateTimeOffset now)
    {
        var left = MaxCost - spent - (perHour * BudgetStop.TailMinutes / 60);
        if (left <= 0)
        {
            return now;
        }

        if (perHour <= 0)
        {
            return null;
        }

        var ticks = left / perHour * TimeSpan.TicksPerHour;
        return ticks < (DateTimeOffset.MaxValue - now).Ticks ? now.AddTicks((long)ticks) : null;
    }
}
