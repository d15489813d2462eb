namespace Launcher.Clusters.Capacity;

/// <summary>A type of machine and the units of capacity that one of it gives.</summary>
internal sealed record WeightedType(string Type, int Weight);
