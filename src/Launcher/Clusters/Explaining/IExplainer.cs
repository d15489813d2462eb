using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining;

/// <summary>From what is left of a run to how it ended and why.</summary>
internal interface IExplainer
{
    /// <summary>
    /// Reads the logs where states alone do not say enough, and waits for late ones within its own bounds. Never fails
    /// for what it cannot read: the verdict's confidence says so.
    /// </summary>
    Task<Verdict> ExplainAsync(EndedCluster ended, CancellationToken stop);
}
