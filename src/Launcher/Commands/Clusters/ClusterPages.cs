namespace Launcher.Commands.Clusters;

/// <summary>A page of a cluster that a browser opens.</summary>
/// <param name="Url">Null where EMR gives none.</param>
/// <param name="WhyNot">A sentence, where there is none.</param>
internal sealed record ClusterPage(string Name, string? Url, string? WhyNot = null);

/// <summary>All ways to look into a cluster.</summary>
/// <param name="Tunnel">Null for a cluster that is gone.</param>
internal sealed record ClusterPages(string Console, SshTunnel? Tunnel, IReadOnlyList<ClusterPage> Signed);
