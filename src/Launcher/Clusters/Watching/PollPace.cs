namespace Launcher.Clusters.Watching;

/// <summary>
/// How long to wait between two looks. Each throttled or failed look doubles the wait, up to two minutes; each good
/// one halves it again.
/// </summary>
internal sealed class PollPace(Random jitter)
{
    private const double Spread = 0.2;
    private const int MostDoublings = 3;

    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RunningAtFirst = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Running = TimeSpan.FromSeconds(52);
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private int _doublings;

    public void Failed() => _doublings = Math.Min(_doublings + 1, MostDoublings);

    public void Went() => _doublings = Math.Max(_doublings - 1, 0);

    public TimeSpan Next(ClusterSight? sight, DateTimeOffset now)
    {
        var usual = sight switch
        {
            null or { IsStarting: true } => Starting,
            { IsEnding: true } => Ending,
            _ => now - (sight.Ready ?? now) < First ? RunningAtFirst : Running,
        };
        var wait = usual * Math.Pow(2, _doublings) * (1 - Spread + (2 * Spread * jitter.NextDouble()));
        return wait < Longest ? wait : Longest;
    }
}
