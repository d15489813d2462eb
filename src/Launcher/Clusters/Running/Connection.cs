using Launcher.Clusters.Access;

namespace Launcher.Clusters.Running;

/// <summary>The account as one run sees it; credentials that expire are asked for once more.</summary>
internal sealed class Connection(ClusterServices first, Func<ClusterServices>? reload)
{
    private static readonly TimeSpan LeastLife = TimeSpan.FromMinutes(5);

    private DateTimeOffset? _reloaded;

    public ClusterServices Services { get; private set; } = first;

    public TimeProvider Clock => Services.Clock;

    /// <summary>False when there is nothing else to try: credentials just loaded have expired too.</summary>
    public bool TryReload()
    {
        var now = Clock.GetUtcNow();
        if (reload is null || _reloaded + LeastLife > now)
        {
            return false;
        }

        Services = reload();
        _reloaded = now;
        return true;
    }
}
