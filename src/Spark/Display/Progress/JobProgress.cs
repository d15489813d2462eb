using Spark.Display.Kernels;

namespace Spark.Display.Progress;

/// <summary>
/// Counts the parts of a long job and shows them: live in a notebook cell, on one line of a terminal, nowhere when
/// standard error is a file. Jobs shorter than half a second stay silent. Any thread may report.
/// </summary>
internal sealed class JobProgress : IDisposable
{
    private static readonly TimeSpan FirstShow = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenShows = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly string _label;
    private readonly long? _total;
    private readonly IProgressSink? _sink;
    private readonly TimeProvider _time;
    private readonly long _started;
    private TimeSpan? _lastShown;
    private long _done;

    internal JobProgress(string label, long? total, IProgressSink? sink, TimeProvider time)
    {
        _label = label;
        _total = total;
        _sink = sink;
        _time = time;
        _started = time.GetTimestamp();
    }

    /// <summary>Begins on the thread of the cell, from which the kernel is found.</summary>
    public static JobProgress Start(string label, long? total = null) => new(label, total, Sink(), TimeProvider.System);

    public void Advance(long count = 1)
    {
        lock (_gate)
        {
            _done += count;
            var elapsed = _time.GetElapsedTime(_started);
            if (elapsed >= FirstShow && (_lastShown is null || elapsed - _lastShown >= BetweenShows))
            {
                _lastShown = elapsed;
                _sink?.Show(View(elapsed, isFinished: false));
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_lastShown is not null)
            {
                _sink?.Show(View(_time.GetElapsedTime(_started), isFinished: true));
                _lastShown = null;
            }
        }
    }

    private ProgressView View(TimeSpan elapsed, bool isFinished) => new(_label, _done, _total, elapsed, isFinished);

    private static IProgressSink? Sink() => KernelContext.Current is { } cell
        ? new KernelProgressSink(cell)
        : Console.IsErrorRedirected ? null : new ConsoleProgressSink(Console.Error);
}
