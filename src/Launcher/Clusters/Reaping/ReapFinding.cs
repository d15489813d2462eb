using Launcher.Clusters.Ending;

namespace Launcher.Clusters.Reaping;

internal enum ReapReason
{
    /// <summary>The tag of the cluster says that it should have ended.</summary>
    DeadlinePast,

    /// <summary>Its run has ended, and it has not.</summary>
    RunIsOver,
}

/// <summary>A cluster of ours that must not be alive.</summary>
internal sealed record ReapedCluster(
    string ClusterId,
    string Name,
    string RunId,
    ReapReason Reason,
    DateTimeOffset? Deadline,
    EndProof? Proof = null);

/// <summary>A run that nobody takes to its end.</summary>
/// <param name="ExitCode">Of the run once it was taken there; null before.</param>
internal sealed record ReapedRun(string RunId, string Job, string State, int? ExitCode = null);

/// <summary>What a look found; nothing was touched by it.</summary>
/// <param name="Problems">What could not be judged, in sentences.</param>
internal sealed record ReapFinding(
    IReadOnlyList<ReapedCluster> Clusters,
    IReadOnlyList<ReapedRun> Runs,
    IReadOnlyList<string> Problems);
