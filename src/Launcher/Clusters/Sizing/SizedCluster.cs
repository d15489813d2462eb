namespace Launcher.Clusters.Sizing;

/// <summary>How many core nodes, how long they are expected to work, and why.</summary>
/// <param name="WorkMinutes">Null when nothing says how much there is to do.</param>
internal sealed record SizedCluster(int CoreCount, decimal? WorkMinutes, string Reason);
