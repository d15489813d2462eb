using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;
using Spark.Progress;

namespace Spark.Gateway.Running;

/// <summary>
/// Reports how many tasks of a job group are done, a few times a second on a connection of its own. Totals grow while
/// Spark finds out what else there is to do.
/// </summary>
internal sealed class StageProgress : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenSameReports = TimeSpan.FromSeconds(1);

    private readonly string _task;
    private readonly IReportSink _sink;
    private readonly JavaObject _tracker;
    private readonly string _group;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Lock _lock = new();
    private readonly ITimer _timer;
    private ProgressReport? _last;
    private bool _isOver;
    private int _isLooking;

    public StageProgress(JavaObject context, string group, string task, IReportSink sink, TimeProvider time)
    {
        (_task, _sink, _group, _time) = (task, sink, group, time);
        _tracker = context.Call("statusTracker");
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Look(), null, Period, Period);
    }

    /// <summary>Waits for no look that is under way: the JVM may not answer it.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_last is not null)
            {
                _sink.Report(_last with { Elapsed = _time.GetElapsedTime(_started), IsEnd = true });
            }
        }

        _tracker.Dispose();
    }

    /// <summary>A look that takes longer than the period is not joined by another.</summary>
    private void Look()
    {
        if (Interlocked.Exchange(ref _isLooking, 1) != 0)
        {
            return;
        }

        try
        {
            var (completed, total) = Count();
            if (total > 0)
            {
                Report(completed, total);
            }

            Volatile.Write(ref _isLooking, 0);
        }
        catch (Exception gone) when (gone is EngineException or GatewayLostException or GatewayProtocolException
            or JavaException or ObjectDisposedException)
        {
            // Whoever waits for the action is told; no further look is taken, and a report less harms nobody.
        }
    }

    private void Report(long completed, long total)
    {
        var elapsed = _time.GetElapsedTime(_started);
        lock (_lock)
        {
            var isSame = _last is not null && _last.Completed == completed && _last.Total == total;
            if (!_isOver && !(isSame && elapsed - _last!.Elapsed < BetweenSameReports))
            {
                _last = new ProgressReport(_task, completed, total)
                {
                    Elapsed = elapsed,
                    SecondsLeft = completed > 0 ? elapsed.TotalSeconds / completed * (total - completed) : null,
                };
                _sink.Report(_last);
            }
        }
    }

    private (long Completed, long Total) Count()
    {
        var (completed, total) = (0L, 0L);
        foreach (var stage in Stages())
        {
            using var info = _tracker.CallOrNull("getStageInfo", stage);
            if (info is not null)
            {
                total += info.Call<int>("numTasks");
                completed += info.Call<int>("numCompletedTasks");
            }
        }

        return (completed, total);
    }

    private SortedSet<int> Stages()
    {
        var stages = new SortedSet<int>();
        using var jobs = _tracker.Call("getJobIdsForGroup", _group);
        foreach (var job in _tracker.Java.ReadInts(jobs))
        {
            using var info = _tracker.CallOrNull("getJobInfo", job);
            if (info is not null)
            {
                using var ids = info.Call("stageIds");
                stages.UnionWith(_tracker.Java.ReadInts(ids));
            }
        }

        return stages;
    }
}
