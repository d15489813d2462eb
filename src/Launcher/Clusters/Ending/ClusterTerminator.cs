using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Running;
using Launcher.Clusters.Watching;

namespace Launcher.Clusters.Ending;

/// <summary>Ends clusters and looks until they are gone. Never throws for what AWS answers.</summary>
internal sealed class ClusterTerminator(Connection connection, ClusterSweep sweep)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>How long a cluster is told that does not listen.</summary>
    private static readonly TimeSpan TellTime = TimeSpan.FromMinutes(10);

    /// <summary>The longest documented termination takes 20 minutes.</summary>
    private static readonly TimeSpan EndTime = TimeSpan.FromMinutes(30);

    /// <param name="hurry">When set, TERMINATING is enough, and it is waited for no longer than this.</param>
    /// <param name="seen">Called after each look.</param>
    public async Task<EndProof> EndAsync(
        string clusterId,
        TimeSpan? hurry,
        Func<ClusterSight?, Task> seen,
        CancellationToken stop)
    {
        var clock = connection.Clock;
        var began = clock.GetUtcNow();
        DateTimeOffset? told = null;
        DateTimeOffset? endingSince = null;
        string? problem = null;
        while (true)
        {
            var (sight, hidden) = await LookAsync(clusterId, stop).ConfigureAwait(false);
            await seen(sight).ConfigureAwait(false);
            var now = clock.GetUtcNow();
            if (sight?.IsGone == true)
            {
                return new EndProof(clusterId, EndState.Gone, null);
            }

            if (sight?.IsEnding == true)
            {
                endingSince ??= now;
                if (hurry is not null)
                {
                    return new EndProof(clusterId, EndState.Ending, null);
                }

                if (now - endingSince >= EndTime)
                {
                    return new EndProof(
                        clusterId, EndState.MayRun, $"It has been TERMINATING for {EndTime.TotalMinutes:0} minutes.");
                }
            }
            else
            {
                if (told is null || now - told >= Again)
                {
                    problem = await TellAsync(clusterId, stop).ConfigureAwait(false) ?? hidden;
                    told = now;
                }

                if (now - began >= (hurry ?? (endingSince is null ? TellTime : EndTime)))
                {
                    return new EndProof(clusterId, EndState.MayRun, problem ?? "EMR did not begin to end it.");
                }
            }

            await Task.Delay(Interval, clock, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Null when EMR accepted, else what it said.</summary>
    public async Task<string?> TellAsync(string clusterId, CancellationToken stop)
    {
        var refusal = await TryAsync(emr => TerminateAsync(emr, clusterId, stop), stop).ConfigureAwait(false);
        if (refusal is null)
        {
            return null;
        }

        // A protected cluster refuses; and where the answer was lost, doing both again harms nobody.
        await TryAsync(
                emr => emr.SetTerminationProtectionAsync(
                    new SetTerminationProtectionRequest { JobFlowIds = [clusterId], TerminationProtected = false },
                    stop),
                stop)
            .ConfigureAwait(false);
        return await TryAsync(emr => TerminateAsync(emr, clusterId, stop), stop).ConfigureAwait(false);
    }

    private static Task TerminateAsync(IAmazonElasticMapReduce emr, string clusterId, CancellationToken stop) =>
        emr.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [clusterId] }, stop);

    private async Task<string?> TryAsync(Func<IAmazonElasticMapReduce, Task> call, CancellationToken stop)
    {
        try
        {
            await call(connection.Services.Emr).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is { } kind)
        {
            if (kind == CallFailure.Expired)
            {
                connection.TryReload();
            }

            return CallFailures.Said(failure);
        }
    }

    private async Task<(ClusterSight? Sight, string? Hidden)> LookAsync(string clusterId, CancellationToken stop)
    {
        try
        {
            return (
                await sweep.LookAsync(connection.Services.Emr, clusterId, stop).ConfigureAwait(false), null);
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is { } kind)
        {
            if (kind == CallFailure.Expired)
            {
                connection.TryReload();
            }

            return (null, CallFailures.Said(failure));
        }
    }
}
