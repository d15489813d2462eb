using Amazon.Runtime;
using Launcher.Children;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Launching;

/// <summary>
/// Gets one cluster for an attempt that the journal holds, whatever became of earlier calls for it. RunJobFlow has no
/// token against doing it twice, so an unclear answer is followed by looking before the call is made again.
/// </summary>
internal sealed class ClusterLauncher(
    Connection connection,
    TokenLookup lookup,
    ClusterTerminator terminator,
    Interruption interruption)
{
    private const string Operation = "RunJobFlow";
    private const int MostCalls = 3;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30),
    ];

    private CancellationToken Forced => interruption.Forced;

    /// <summary>
    /// The journal is LAUNCHED when this returns; <see cref="LaunchRefusedException"/> when it cannot be.
    /// </summary>
    public async Task LaunchAsync(HeldJournal held)
    {
        if (await FoundAsync(held).ConfigureAwait(false)
            || (Current(held).Calls > 0 && await FoundAfterWaitsAsync(held).ConfigureAwait(false)))
        {
            return;
        }

        Exception? last = null;
        var wasSkewed = false;
        while (Current(held).Calls < MostCalls)
        {
            RequireWish();
            RequireTime(held.Now);
            await ChangeAsync(held, attempt => attempt with { Calls = attempt.Calls + 1 }).ConfigureAwait(false);
            var (clusterId, failure) = await CallAsync(held.Now).ConfigureAwait(false);
            if (clusterId is not null)
            {
                await LaunchedAsync(held, clusterId).ConfigureAwait(false);
                await RequireOneAsync(held).ConfigureAwait(false);
                return;
            }

            last = failure;
            var kind = CallFailures.Of(failure!, Forced)!.Value;
            if ((kind == CallFailure.Expired && connection.TryReload()) || (kind == CallFailure.Skewed && !wasSkewed))
            {
                wasSkewed |= kind == CallFailure.Skewed;
                continue;
            }

            if (!CallFailures.IsPassing(kind))
            {
                throw new LaunchRefusedException(CallVerdict.Of(failure!, kind, Operation), failure);
            }

            if (await FoundAfterWaitsAsync(held).ConfigureAwait(false))
            {
                return;
            }
        }

        throw Unanswered(last);
    }

    /// <summary>Ends all but the oldest cluster of the attempt, when calls may have made several.</summary>
    public async Task RequireOneAsync(HeldJournal held)
    {
        if (Current(held).Calls > 1)
        {
            await FoundAsync(held).ConfigureAwait(false);
        }
    }

    private static LaunchAttempt Current(HeldJournal held) => held.Now.Attempts[^1];

    private static LaunchRefusedException Unanswered(Exception? last) =>
        new(
            Verdict.Failure(
                FailureClass.Infrastructure,
                $"EMR gave no usable answer to {MostCalls} calls of {Operation}, and no cluster came of them"
                    + (last is null ? "." : $": {CallFailures.Said(last)}"),
                "Start the command again later.",
                Confidence.Medium),
            last);

    private void RequireWish()
    {
        if (interruption.Requested.IsCancellationRequested)
        {
            throw new LaunchRefusedException(StopVerdict.Interrupted, null);
        }
    }

    // Whoever takes up a run that lay for hours must not launch what has to end at once.
    private void RequireTime(RunJournal journal)
    {
        if (connection.Clock.GetUtcNow() >= journal.Deadline)
        {
            throw new LaunchRefusedException(
                StopVerdict.Of(
                    FailureClass.TimeLimit,
                    $"The run's time limit at {journal.Deadline.UtcDateTime:u} had passed before its launch."),
                null);
        }
    }

    private async Task<(string? ClusterId, Exception? Failure)> CallAsync(RunJournal journal)
    {
        var request = RequestText.Read(journal.Requests[journal.Attempts[^1].Request]);
        try
        {
            var answer = await connection.Services.Emr.RunJobFlowAsync(request, Forced).ConfigureAwait(false);
            return answer.JobFlowId is { Length: > 0 } id
                ? (id, null)
                : (null, new AmazonUnmarshallingException("The answer holds no cluster id.", "", null));
        }
        catch (Exception failure) when (CallFailures.Of(failure, Forced) is not null)
        {
            return (null, failure);
        }
    }

    private async Task<bool> FoundAfterWaitsAsync(HeldJournal held)
    {
        foreach (var wait in Waits)
        {
            await Task.Delay(wait, connection.Clock, Forced).ConfigureAwait(false);
            if (await FoundAsync(held).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> FoundAsync(HeldJournal held)
    {
        var earlier = held
            .Now.Attempts.SkipLast(1)
            .Select(attempt => attempt.ClusterId)
            .Concat(held.Now.Extras);
        var found = (await lookup.FindAsync(held.Now, Forced).ConfigureAwait(false))
            .ExceptBy(earlier, cluster => cluster.Id)
            .ToList();
        if (found.Count == 0)
        {
            return false;
        }

        // What EMR answered with may not be listed yet.
        if (Current(held).ClusterId is { } answered && found.All(cluster => cluster.Id != answered))
        {
            found.Add(new FoundCluster(answered, DateTimeOffset.MaxValue, IsGone: false));
        }

        var kept = found[0].Id;
        if (Current(held).ClusterId != kept)
        {
            await LaunchedAsync(held, kept).ConfigureAwait(false);
        }

        foreach (var extra in found.Skip(1))
        {
            await held
                .ChangeAsync(
                    journal => journal with
                    {
                        Extras = [.. journal.Extras, extra.Id],
                        Notes =
                        [
                            .. journal.Notes,
                            $"More than one cluster was launched: '{extra.Id}' is ended, '{kept}' is kept.",
                        ],
                    },
                    Forced)
                .ConfigureAwait(false);
            if (!extra.IsGone)
            {
                await terminator.TellAsync(extra.Id, Forced).ConfigureAwait(false);
            }
        }

        return true;
    }

    private Task LaunchedAsync(HeldJournal held, string clusterId) =>
        held.ChangeAsync(
            journal => journal with
            {
                State = JournalState.Launched,
                Attempts = [.. journal.Attempts.SkipLast(1), journal.Attempts[^1] with { ClusterId = clusterId }],
            },
            Forced);

    private Task ChangeAsync(HeldJournal held, Func<LaunchAttempt, LaunchAttempt> change) =>
        held.ChangeAsync(
            journal => journal with { Attempts = [.. journal.Attempts.SkipLast(1), change(journal.Attempts[^1])] },
            Forced);
}
