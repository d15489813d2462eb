using Launcher.Clusters.Journals;
using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Reports;

/// <summary>All that a report tells.</summary>
internal sealed record ReportFacts
{
    public required string RunId { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public required IReadOnlyList<StageRecord> Stages { get; init; }

    public required IReadOnlyList<StepRecord> Steps { get; init; }

    public required RunConfiguration Configuration { get; init; }

    public required RunResults Results { get; init; }

    /// <summary>How it went on a cluster; null for a run on this machine.</summary>
    public ClusterRecord? Cluster { get; init; }
}
