using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Watching;

/// <summary>A step as it is seen from outside.</summary>
internal sealed record StepProgress(
    string Id,
    string Name,
    string State,
    DateTimeOffset? Started,
    DateTimeOffset? Ended);

/// <summary>What a watcher tells of a run after each look at it.</summary>
/// <param name="Cluster">EMR's name of the state; null before there is a cluster.</param>
/// <param name="Reason">What EMR adds to the state, such as a warning about capacity.</param>
/// <param name="LastLine">The job's newest line of log that could be read.</param>
internal sealed record ClusterProgress(
    string RunId,
    JournalState State,
    string? ClusterId,
    string? Cluster,
    string? Reason,
    IReadOnlyList<StepProgress> Steps,
    DateTimeOffset? Launched,
    DateTimeOffset Deadline,
    AccruedCost? Cost,
    string? LastLine);
