using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Watching;

/// <summary>Why the launcher ends a cluster that would go on.</summary>
internal sealed record StopWish(FailureClass Class, string Cause);
