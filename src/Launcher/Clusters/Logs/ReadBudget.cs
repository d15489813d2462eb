namespace Launcher.Clusters.Logs;

/// <summary>How much of logs may be read: bytes of one file, stored and as text, and time for all together.</summary>
internal sealed class ReadBudget(TimeProvider clock, TimeSpan time)
{
    public const long StoredBytes = 64L << 20;

    /// <summary>What 64 MB of zeros would unpack to is more than anybody waits for.</summary>
    public const long TextBytes = 1L << 30;

    private TimeSpan _spent;

    public static TimeSpan OfExplaining => TimeSpan.FromSeconds(60);

    public bool IsSpent => _spent >= time;

    public long Start() => clock.GetTimestamp();

    public void Stop(long started) => _spent += clock.GetElapsedTime(started);
}
