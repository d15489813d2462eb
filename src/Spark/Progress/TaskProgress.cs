namespace Spark.Progress;

/// <summary>
/// Counts the parts of a long task and reports at most five times a second; the last part always. Any thread may call.
/// </summary>
internal sealed class TaskProgress(string task, long? total, IReportSink? sink, TimeProvider time)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private ProgressReport _state = new(task, 0, total);
    private TimeSpan? _reported;

    /// <summary>Begins a task that reports where the environment says.</summary>
    public static TaskProgress Begin(string task, long? total, string? metric = null) =>
        new(task, total, ReportSinks.Default, TimeProvider.System) { Metric = metric };

    /// <summary>What <see cref="Found"/> compares; names the value in reports.</summary>
    public string? Metric { get; init; }

    /// <summary>Some parts are done.</summary>
    public void Advance(long parts = 1)
    {
        lock (_lock)
        {
            _state = _state with { Completed = _state.Completed + parts };
            Send();
        }
    }

    /// <summary>A value better than those before.</summary>
    public void Found(double best, string label)
    {
        lock (_lock)
        {
            _state = _state with { Best = best, BestLabel = label, Metric = Metric };
        }
    }

    private void Send()
    {
        var elapsed = time.GetElapsedTime(_started);
        if (!_state.IsLast && _reported is { } last && elapsed - last < BetweenReports)
        {
            return;
        }

        _reported = elapsed;
        sink?.Report(_state with
        {
            SecondsLeft = total is { } all && _state.Completed > 0
                ? elapsed.TotalSeconds / _state.Completed * (all - _state.Completed)
                : null,
        });
    }
}
