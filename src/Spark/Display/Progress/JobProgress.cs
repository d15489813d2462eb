using Spark.Display.Kernels;
using Spark.Progress;

namespace Spark.Display.Progress;

/// <summary>
/// Counts the parts of a long task and reports at most five times a second, the last part always: live in a notebook
/// cell, elsewhere as the environment says. Any thread may call; dispose it when the task is over.
/// </summary>
internal sealed class JobProgress(string task, long? total, string? metric, IReportSink? sink, TimeProvider time)
    : IDisposable
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private ProgressReport _state = new(task, 0, total);
    private TimeSpan? _reported;
    private bool _isOver;

    /// <summary>Begins on the thread of the cell, from which the kernel is found.</summary>
    /// <param name="task">What is done, in a few words.</param>
    /// <param name="total">Number of parts; null when unknown.</param>
    /// <param name="metric">What <see cref="Found"/> compares.</param>
    public static JobProgress Start(string task, long? total = null, string? metric = null) =>
        new(task, total, metric, Sink(), TimeProvider.System);

    /// <summary>Where reports of this thread go; null when nobody wants to hear.</summary>
    public static IReportSink? Sink() =>
        KernelContext.Current is { } cell ? new KernelReportSink(cell) : ReportSinks.Default;

    /// <summary>Some parts are done.</summary>
    public void Advance(long parts = 1)
    {
        lock (_lock)
        {
            _state = _state with { Completed = _state.Completed + parts };
            var elapsed = time.GetElapsedTime(_started);
            if (_state.IsLast || _reported is null || elapsed - _reported >= BetweenReports)
            {
                _reported = elapsed;
                sink?.Report(At(elapsed));
            }
        }
    }

    /// <summary>A value better than those before, and what gave it.</summary>
    public void Found(double best, string label)
    {
        lock (_lock)
        {
            _state = _state with { Best = best, BestLabel = label, Metric = metric };
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _isOver = true;
                sink?.Report(At(time.GetElapsedTime(_started)) with { IsEnd = true });
            }
        }
    }

    private ProgressReport At(TimeSpan elapsed) => _state with
    {
        Elapsed = elapsed,
        SecondsLeft = total is { } all && _state.Completed > 0
            ? elapsed.TotalSeconds / _state.Completed * (all - _state.Completed)
            : null,
    };
}
