using Microsoft.Spark.Sql;
using Spark.Gateway.Results;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Running;

/// <summary>
/// One action on a thread of the JVM that is its own, in a job group of its own. Cancelling repeats until the action
/// ends, because a job that Spark is about to start is not in the group yet; a JVM that does not react is given up.
/// </summary>
internal sealed class RunningAction : IDisposable
{
    private static readonly TimeSpan BetweenCancels = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly JavaObject _context;
    private readonly string _group;
    private readonly JavaGateway.PinnedThread _thread;
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private ServedStream? _stream;
    private ITimer? _timer;
    private long _cancelled;
    private bool _isOver;
    private int _isCancelling;

    public RunningAction(
        JavaObject session,
        JavaObject context,
        string group,
        string description,
        TimeProvider time,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        (_context, _group, _time) = (context, group, time);
        _thread = context.Java.Pin();
        try
        {
            context.Java.RunStatic("org.apache.spark.sql.SparkSession", "setActiveSession", session);
            context.Run("setJobGroup", group, description, true);
            _registration = cancellation.Register(Cancel);
        }
        catch
        {
            _thread.Dispose();
            throw;
        }
    }

    /// <summary>Tells which stream of rows is being read, so that giving up can end it.</summary>
    public void Serving(ServedStream? stream)
    {
        lock (_lock)
        {
            _stream = stream;
        }
    }

    /// <summary>Begins to cancel what runs; returns at once.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            if (!_isOver && _timer is null)
            {
                _cancelled = _time.GetTimestamp();
                _timer = _time.CreateTimer(_ => CancelOnce(), null, TimeSpan.Zero, BetweenCancels);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _timer?.Dispose();
        }

        // Waits for a cancel that is under way, so that none reaches the next action of this thread.
        _registration.Dispose();
        _thread.Dispose();
    }

    private void CancelOnce()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            if (_time.GetElapsedTime(_cancelled) > Patience)
            {
                _stream?.Abandon();
                _thread.Abandon();
                _timer?.Dispose();
                return;
            }
        }

        if (Interlocked.Exchange(ref _isCancelling, 1) != 0)
        {
            return;
        }

        try
        {
            _context.Run("cancelJobGroup", _group);
            Volatile.Write(ref _isCancelling, 0);
        }
        catch (Exception gone) when (gone is EngineException or GatewayLostException or GatewayProtocolException
            or JavaException or ObjectDisposedException)
        {
            // The call that waits fails by itself when the JVM is gone.
        }
    }
}
