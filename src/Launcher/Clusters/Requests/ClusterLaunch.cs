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
    public DateTimeOffset Deadline => Now.AddMinutes(LimitMinutes);
}
