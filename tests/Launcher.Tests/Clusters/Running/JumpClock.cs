namespace Launcher.Tests.Clusters.Running;

/// <summary>Whoever waits moves time on: a wait ends at once, and it is as much later then.</summary>
internal sealed class JumpClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Timer, DateTimeOffset> _timers = new();
    private DateTimeOffset _now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The same time for somebody whose own timers must not move it.</summary>
    public TimeProvider Onlooker => new Passive(this);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Plan(Timer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            timer.Due = _now + dueTime;
            _timers.Enqueue(timer, timer.Due);
        }

        ThreadPool.QueueUserWorkItem(_ => FireNext());
    }

    private void FireNext()
    {
        Timer? next = null;
        lock (_gate)
        {
            while (next is null && _timers.TryDequeue(out var timer, out var due))
            {
                if (timer.IsLive && timer.Due == due)
                {
                    next = timer;
                    _now = due > _now ? due : _now;
                }
            }
        }

        next?.Fire();
    }

    private sealed class Timer(JumpClock clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isLive = true;

        public DateTimeOffset Due { get; set; }

        public bool IsLive => _isLive;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                clock.Plan(this, dueTime);
            }

            return true;
        }

        public void Dispose() => _isLive = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Passive(JumpClock clock) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Inert();
    }

    private sealed class Inert : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
