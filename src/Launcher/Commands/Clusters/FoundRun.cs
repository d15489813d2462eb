using Launcher.Clusters.Access;
using Launcher.Clusters.Journals;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>A run on a cluster, as far as it is known here, in S3 and to EMR.</summary>
/// <param name="Reference">Null for a cluster whose journal nobody knows the place of.</param>
/// <param name="Local">Null for a run that was started elsewhere.</param>
/// <param name="Journal">Null before there is one, or without a reference.</param>
/// <param name="ClusterId">Null before there is a cluster.</param>
internal sealed record FoundRun(
    ClusterServices Services,
    ClusterReference? Reference,
    RunRecord? Local,
    RunJournal? Journal,
    string? ClusterId)
{
    /// <summary>How sentences name it.</summary>
    public string Name =>
        Reference is { } reference ? $"run {reference.RunId}" : $"cluster {ClusterId}";

    /// <summary>What a person types to name it again.</summary>
    public string Handle => Reference?.RunId ?? ClusterId ?? Local?.Id ?? RunStore.Latest;
}
