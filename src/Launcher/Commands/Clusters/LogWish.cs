using Launcher.Clusters.Logs;

namespace Launcher.Commands.Clusters;

/// <summary>What a person wants to see of a run's logs.</summary>
/// <param name="Step">Name or id; null for the one that failed, else the last.</param>
/// <param name="IsWhole">Every line, not the last ones.</param>
internal sealed record LogWish(string? Step, LogPart Part, bool IsWhole, bool Follows);
