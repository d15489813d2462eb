namespace Launcher.Clusters.Costs;

/// <summary>A volume that a machine pays for.</summary>
/// <param name="Kind">EBS's name of it, such as gp3.</param>
internal sealed record SizedVolume(string Kind, int Gb);
