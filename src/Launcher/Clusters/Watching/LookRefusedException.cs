using Launcher.Clusters.Running;

namespace Launcher.Clusters.Watching;

/// <summary>EMR will not show the cluster, again and again.</summary>
internal sealed class LookRefusedException(Exception refusal, CallFailure kind)
    : Exception(CallFailures.Said(refusal), refusal)
{
    public CallFailure Kind { get; } = kind;
}
