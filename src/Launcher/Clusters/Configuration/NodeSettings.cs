namespace Launcher.Clusters.Configuration;

/// <summary>Which machines one role gets.</summary>
/// <param name="Count">In machines of the first type; null where sizing decides.</param>
internal sealed record NodeSettings(IReadOnlyList<string> Types, int? Count, bool IsSpot);
