using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>
/// Waits for logs that come minutes after their step: no longer than they need, and not at all once the cluster is gone
/// and its files are there.
/// </summary>
internal sealed class LogWait(ClusterServices services, ClusterFacts facts)
{
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // A cluster that goes tells so by itself only when it is asked, and its quota is everybody's.
    private const int ProbesBetweenLooks = 4;

    private bool _isGone = facts.IsGone;

    /// <summary>Why no logs can be read; null when they can, or when there are none.</summary>
    public string? Refusal { get; private set; }

    /// <param name="probe">Looks once: whether all is there, and what is there at all.</param>
    /// <param name="meanwhile">Called after each look that was not the last, with the time passed.</param>
    public async Task ForAsync(
        Func<CancellationToken, Task<(bool IsComplete, string Seen)>> probe,
        Func<TimeSpan, CancellationToken, Task> meanwhile,
        CancellationToken stop)
    {
        var started = services.Clock.GetTimestamp();
        var patience = Patience();
        var before = "";
        for (var probes = 1; ; probes++)
        {
            var (isComplete, seen) = await LookAsync(probe, stop);
            var isSettled = _isGone && seen.Length > 0 && seen == before;
            var passed = services.Clock.GetElapsedTime(started);
            if (isComplete || isSettled || Refusal is not null || passed >= patience)
            {
                return;
            }

            before = seen;
            await Task.Delay(BetweenProbes, services.Clock, stop);
            await meanwhile(services.Clock.GetElapsedTime(started), stop);
            if (!_isGone && probes % ProbesBetweenLooks == 0)
            {
                _isGone = await IsGoneAsync(stop);
            }
        }
    }

    // What did not come in the ten minutes after a cluster's end does not come at all.
    private TimeSpan Patience()
    {
        var sinceEnd = facts.Ended is { } ended ? services.Clock.GetUtcNow() - ended : TimeSpan.Zero;
        var left = Longest - sinceEnd;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left;
    }

    private async Task<(bool IsComplete, string Seen)> LookAsync(
        Func<CancellationToken, Task<(bool IsComplete, string Seen)>> probe,
        CancellationToken stop)
    {
        try
        {
            return await probe(stop);
        }
        catch (StorageException away) when (away.Kind == StorageFailure.Unreachable)
        {
            return (false, "");
        }
        catch (StorageException refused)
        {
            Refusal = refused.Message;
            return (false, "");
        }
    }

    private async Task<bool> IsGoneAsync(CancellationToken stop)
    {
        try
        {
            var answer = await services.Emr.DescribeClusterAsync(
                new DescribeClusterRequest { ClusterId = facts.Id },
                stop);
            return answer.Cluster?.Status?.State?.Value.StartsWith("TERMINATED", StringComparison.Ordinal) == true;
        }
        catch (Exception unread) when (unread is AmazonServiceException or AmazonClientException or IOException)
        {
            return false;
        }
    }
}
