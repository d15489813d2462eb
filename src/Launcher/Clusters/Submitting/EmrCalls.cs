using Amazon.ElasticMapReduce;
using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;
using Launcher.Failures;

namespace Launcher.Clusters.Submitting;

/// <summary>Calls of EMR whose refusal ends the command with one sentence; what passes is waited for.</summary>
internal sealed class EmrCalls(RetriedCalls calls)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public TimeProvider Clock => calls.Clock;

    /// <summary>For calls that may be repeated.</summary>
    public async Task<T> AskAsync<T>(
        string operation,
        string resource,
        Func<IAmazonElasticMapReduce, Task<T>> call,
        CancellationToken stop)
    {
        try
        {
            return await calls.CallAsync(call, Patience, stop);
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is { } kind)
        {
            throw Refused(failure, kind, $"'{operation}' of '{resource}'");
        }
    }

    public static LauncherException Refused(Exception failure, CallFailure kind, string doing)
    {
        var verdict = CallVerdict.Of(failure, kind, doing);
        return new LauncherException(
            $"{verdict.Cause} {verdict.NextAction}", ClusterExitCodes.Of(verdict.Class), failure);
    }
}
