namespace Emr.Server;

/// <summary>
/// Real time, sped up: at 600 a second is ten minutes, so that a whole run with its polls and deadlines takes seconds.
/// Delays of the callers shrink by the same factor.
/// </summary>
public sealed class FastClock(double speed, DateTimeOffset? start = null) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();
    private readonly DateTimeOffset _start = start ?? new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _start + TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp() => (long)(System.GetElapsedTime(_began).Ticks * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, System.CreateTimer(callback, state, Real(dueTime), Real(period)));

    /// <summary>Real timers count whole milliseconds and may be one early; delays here never end too soon.</summary>
    private TimeSpan Real(TimeSpan virtualTime) =>
        virtualTime <= TimeSpan.Zero
            ? virtualTime
            : TimeSpan.FromMilliseconds(Math.Ceiling(virtualTime.TotalMilliseconds / speed) + 1);

    private sealed class Timer(FastClock clock, ITimer real) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => real.Dispose();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
