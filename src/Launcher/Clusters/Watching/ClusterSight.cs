using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Watching;

/// <summary>What one look at a cluster shows.</summary>
/// <param name="Described">Null when it was seen in a list.</param>
internal sealed record ClusterSight(
    ClusterState State,
    string? Reason,
    DateTimeOffset Created,
    DateTimeOffset? Ready,
    Cluster? Described)
{
    /// <summary>It costs nothing any more.</summary>
    public bool IsGone => IsEnd(State);

    public bool IsEnding => IsGone || State == ClusterState.TERMINATING;

    public bool IsStarting => State == ClusterState.STARTING || State == ClusterState.BOOTSTRAPPING;

    public static ClusterSight Of(ClusterStatus status, DateTimeOffset now, Cluster? described = null) =>
        new(
            status.State!,
            status.StateChangeReason?.Message is { Length: > 0 } reason ? Secrets.Hide(reason) : null,
            UtcTime.Of(status.Timeline?.CreationDateTime) ?? now,
            UtcTime.Of(status.Timeline?.ReadyDateTime),
            described);

    public static bool IsEnd(ClusterState? state) =>
        state == ClusterState.TERMINATED || state == ClusterState.TERMINATED_WITH_ERRORS;
}
