using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Launching;

/// <summary>There is no cluster and there will be none.</summary>
internal sealed class LaunchRefusedException(Verdict verdict, Exception? inner)
    : Exception(verdict.Cause, inner)
{
    public Verdict Verdict { get; } = verdict;
}
