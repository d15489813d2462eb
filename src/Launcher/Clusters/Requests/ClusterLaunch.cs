using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;

namespace Launcher.Clusters.Requests;

/// <summary>All that a request to launch is made from.</summary>
/// <param name="LimitMinutes">From now until the cluster has to be told to end.</param>
internal sealed record ClusterLaunch(
    ClusterSettings Settings,
    string Job,
    LaunchToken Token,
    PackageAddress Package,
    IReadOnlyList<string> ScriptOptions,
    ClusterCapacity Capacity,
    DateTimeOffset Now,
    int LimitMinutes)
{
    /// <summary>The one to launch in, where groups have a choice of several.</summary>
    public string? Subnet { get; init; }

    public DateTimeOffset Deadline => Now.AddMinutes(LimitMinutes);
}
