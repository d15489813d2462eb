namespace Launcher.Progress;

/// <summary>Estimates the time left from the pace so far, where the script gives none.</summary>
internal sealed class WorkPace
{
    private readonly Dictionary<string, (DateTimeOffset Time, long Completed)> _starts = [];
    private DateTimeOffset? _stepStart;

    public void StartStep(DateTimeOffset now)
    {
        _starts.Clear();
        _stepStart = now;
    }

    public WorkProgress Estimate(WorkProgress progress, DateTimeOffset now)
    {
        if (
            progress.SecondsLeft is not null
            || progress.Completed is not { } completed
            || progress.Total is not { } total)
        {
            return progress;
        }

        // Work that goes on from a checkpoint begins with what was done before, which says nothing about the pace.
        _starts.TryAdd(progress.Task, completed <= 1 ? (_stepStart ?? now, 0) : (now, completed));
        var (time, first) = _starts[progress.Task];
        var elapsed = (now - time).TotalSeconds;
        return completed > first && elapsed > 0
            ? progress with
            {
                SecondsLeft = elapsed / (completed - first) * Math.Max(0, total - completed),
            }
            : progress;
    }
}
