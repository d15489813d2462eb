using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;

namespace Launcher.Clusters.Running;

/// <summary>Puts what a launch needs into S3 and says what is there; called again after a crash.</summary>
internal delegate Task<IReadOnlyList<string>> UploadPackage(CancellationToken stop);

/// <summary>All that a run is driven with.</summary>
internal sealed record ClusterRunContext
{
    public required ClusterServices Services { get; init; }

    /// <summary>The folder below which packages and journals lie.</summary>
    public required S3Address Packages { get; init; }

    public required IExplainer Explainer { get; init; }

    public required ICostMeter Meter { get; init; }

    public required Interruption Interruption { get; init; }

    public IProgress<ClusterProgress>? Progress { get; init; }

    /// <summary>Shared by all runs that one process drives.</summary>
    public required ClusterSweep Sweep { get; init; }

    /// <summary>The services with credentials that are looked for anew; null where there are no others.</summary>
    public Func<ClusterServices>? Reload { get; init; }

    /// <summary>Of the spread of waits.</summary>
    public int Seed { get; init; } = Environment.ProcessId;

    /// <summary>Of leases: one driver in one process on one machine.</summary>
    public string Owner { get; init; } = LeaseOwner.New();
}
