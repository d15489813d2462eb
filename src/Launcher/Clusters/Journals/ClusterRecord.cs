using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Journals;

internal enum RunOutcome
{
    Succeeded,
    Failed,

    /// <summary>A person or a limit stopped it.</summary>
    Stopped,
    Unknown,
}

/// <summary>What is left of a run when it is over.</summary>
/// <param name="ClusterMayRun">It could not be proven that the cluster is gone.</param>
/// <param name="Objects">Addresses that should have been deleted and are still there.</param>
internal sealed record Leftovers(bool ClusterMayRun, IReadOnlyList<string> Objects);

/// <summary>The final part of a journal, which is also what notifications and histories tell.</summary>
internal sealed record ClusterRecord
{
    public required string RunId { get; init; }

    public required string Job { get; init; }

    public string? ClusterId { get; init; }

    public required RunOutcome Outcome { get; init; }

    public required int ExitCode { get; init; }

    public required Verdict Verdict { get; init; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Ready { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public AccruedCost? Cost { get; init; }

    public required int Attempts { get; init; }

    public required int SpotLost { get; init; }

    public required Leftovers Left { get; init; }

    /// <summary>Notifications and metrics that were due and did not get through.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];
}
