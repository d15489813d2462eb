using Launcher.Clusters.Costs;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Watching;

namespace Launcher.Clusters.Running;

/// <summary>The steps from each state of a journal to the next.</summary>
internal sealed class RunSteps
{
    /// <summary>Longer than reading what EMR says and the longest wait for late logs.</summary>
    private static readonly TimeSpan ExplainTime = TimeSpan.FromMinutes(15);

    /// <summary>For a package on a slow line; nothing runs and costs in that time.</summary>
    private static readonly TimeSpan UploadTime = TimeSpan.FromMinutes(45);

    private readonly ClusterRunContext _context;
    private readonly Connection _connection;
    private readonly RunProgress _progress;
    private readonly ClusterTerminator _terminator;
    private readonly ClusterLauncher _launcher;
    private readonly EndedClusterReader _reader;
    private readonly RunFinish _finish;
    private readonly Random _jitter;
    private EndedCluster? _ended;

    public RunSteps(ClusterRunContext context, Connection connection, JournalStore journals, RunProgress progress)
    {
        _context = context;
        _connection = connection;
        _progress = progress;
        _jitter = new Random(context.Seed);
        var calls = new RetriedCalls(connection, _jitter);
        var lookup = new TokenLookup(calls);
        _terminator = new ClusterTerminator(connection, context.Sweep);
        _launcher = new ClusterLauncher(connection, lookup, _terminator, context.Interruption);
        _reader = new EndedClusterReader(calls);
        _finish = new RunFinish(context, connection, journals, lookup, _terminator, _reader, progress);
    }

    private DateTimeOffset Now => _connection.Clock.GetUtcNow();

    private bool IsUnwanted => _context.Interruption.Requested.IsCancellationRequested;

    private CancellationToken Forced => _context.Interruption.Forced;

    public async Task TakeAllAsync(HeldJournal held, UploadPackage? upload)
    {
        if (held.Now is { IsOver: true, Record.Left.ClusterMayRun: true })
        {
            await held
                .ChangeAsync(journal => journal with { State = JournalState.Finishing }, Forced)
                .ConfigureAwait(false);
        }

        while (!held.Now.IsOver)
        {
            _progress.Report(held.Now);
            await TakeAsync(held, upload).ConfigureAwait(false);
        }

        if (held.Now.Record!.Owed.Count > 0)
        {
            await _finish.SettleAsync(held).ConfigureAwait(false);
        }
    }

    /// <summary>Ends whatever the run has launched, and tells what went wrong first.</summary>
    public async Task FailAsync(HeldJournal held, Exception first)
    {
        if (held.Now.IsOver)
        {
            return;
        }

        await _finish
            .WriteAsync(
                held,
                journal => journal with
                {
                    State = JournalState.Finishing,
                    Verdict = journal.Verdict ?? FirstFailure.VerdictOf(first),
                })
            .ConfigureAwait(false);
        await _finish.FinishAsync(held, _ended).ConfigureAwait(false);
    }

    private Task TakeAsync(HeldJournal held, UploadPackage? upload) =>
        held.Now.State switch
        {
            JournalState.Planned => UploadAsync(held, upload),
            JournalState.Uploaded => held.ChangeAsync(journal => Attempt(journal, request: 0), Forced),
            JournalState.Launching => LaunchAsync(held),
            JournalState.Launched or JournalState.Running => WatchAsync(held),
            _ => _finish.FinishAsync(held, _ended),
        };

    private async Task UploadAsync(HeldJournal held, UploadPackage? upload)
    {
        if (upload is null)
        {
            await JudgeAsync(
                    held,
                    Verdict.Failure(
                        FailureClass.Interrupted,
                        "The run was stopped before its package was in S3; nothing was launched.",
                        "Start it again where its package is."))
                .ConfigureAwait(false);
            return;
        }

        await held.HoldAsync(UploadTime, Forced).ConfigureAwait(false);
        try
        {
            var uploads = await upload(_context.Interruption.Requested).ConfigureAwait(false);
            await held
                .ChangeAsync(
                    journal => journal with { State = JournalState.Uploaded, Uploads = uploads }, Forced)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (IsUnwanted)
        {
            await JudgeAsync(held, StopVerdict.Interrupted).ConfigureAwait(false);
        }
    }

    private async Task LaunchAsync(HeldJournal held)
    {
        try
        {
            await _launcher.LaunchAsync(held).ConfigureAwait(false);
        }
        catch (LaunchRefusedException refused)
        {
            await JudgeAsync(held, refused.Verdict).ConfigureAwait(false);
        }
        catch (CredentialsExpiredException expired) when (held.Now.Attempts[^1].Calls == 0)
        {
            await JudgeAsync(held, CallVerdict.Of(expired, CallFailure.Expired, "ListClusters"))
                .ConfigureAwait(false);
        }
    }

    private async Task WatchAsync(HeldJournal held)
    {
        _progress.Clear();
        _ended = null;
        if (held.Now.Stop is null && await GuardAsync(held).ConfigureAwait(false))
        {
            var watcher = new ClusterWatcher(
                _connection, _context.Sweep, _context.Meter, _context.Interruption, _progress, _jitter);
            if (await watcher.WatchAsync(held).ConfigureAwait(false) is { } wish)
            {
                await held
                    .ChangeAsync(
                        journal => journal with { Stop = wish.Class, StopCause = wish.Cause }, Forced)
                    .ConfigureAwait(false);
            }
        }

        if (held.Now.State is JournalState.Launched or JournalState.Running)
        {
            await EndAndExplainAsync(held).ConfigureAwait(false);
        }
    }

    /// <summary>False when the cluster may not run because nothing would end it without us.</summary>
    private async Task<bool> GuardAsync(HeldJournal held)
    {
        var clusterId = held.Now.ClusterId!;
        var failure = await new ExternalDeadline(_connection)
            .SetAsync(held.Now, clusterId, Forced)
            .ConfigureAwait(false);
        if (failure is null)
        {
            return true;
        }

        if (held.Now.Policies.DeadlineRequired)
        {
            await JudgeAsync(
                    held,
                    CallVerdict.Of(failure, CallFailures.Of(failure)!.Value, "CreateSchedule, which is required,"))
                .ConfigureAwait(false);
            return false;
        }

        var note = $"No schedule ends cluster '{clusterId}' at the deadline: {CallFailures.Said(failure)}";
        await held
            .ChangeAsync(journal => journal with { Notes = [.. journal.Notes.Except([note]), note] }, Forced)
            .ConfigureAwait(false);
        return true;
    }

    private async Task EndAndExplainAsync(HeldJournal held)
    {
        var clusterId = held.Now.ClusterId!;
        var stop = held.Now.Stop;
        TimeSpan? hurry = stop == FailureClass.Interrupted ? RunFinish.Hurry : null;
        EndProof proof;
        using (_context.Sweep.Watch(clusterId, held.Now.Created))
        {
            proof = await _terminator
                .EndAsync(clusterId, hurry, sight => _finish.SeenAsync(held, sight), Forced)
                .ConfigureAwait(false);
        }

        await held.HoldAsync(ExplainTime, Forced).ConfigureAwait(false);
        _ended = await _reader.ReadAsync(clusterId, stop, Forced).ConfigureAwait(false);
        var verdict = await VerdictAsync(held, proof).ConfigureAwait(false);
        if (proof.State == EndState.Gone && !IsUnwanted
            && NextAttempt.RequestOf(held.Now, verdict, Now) is { } request)
        {
            var cost = _ended is null ? null : await _finish.CostAsync(_ended).ConfigureAwait(false);
            await held
                .ChangeAsync(journal => Attempt(Concluded(journal, verdict, cost), request), Forced)
                .ConfigureAwait(false);
            await new ExternalDeadline(_connection).RemoveAsync(held.Now, clusterId, Forced).ConfigureAwait(false);
            return;
        }

        await JudgeAsync(held, verdict).ConfigureAwait(false);
    }

    private async Task<Verdict> VerdictAsync(HeldJournal held, EndProof proof)
    {
        var stop = held.Now.Stop;
        if (stop is { } ours && (proof.State != EndState.Gone || _ended is null))
        {
            return StopVerdict.Of(ours, held.Now.StopCause);
        }

        if (_ended is null)
        {
            return Verdict.Failure(
                FailureClass.Unknown,
                $"EMR does not tell how cluster '{proof.ClusterId}' ended.",
                "Look at the cluster in the console, and at the job's output.",
                Confidence.Low);
        }

        var verdict = await _context.Explainer.ExplainAsync(_ended, Forced).ConfigureAwait(false);

        // The explainer knows that we stopped it, and not at which amount.
        return verdict.Class is FailureClass.TimeLimit or FailureClass.BudgetLimit && verdict.Class == stop
            ? verdict with { Cause = held.Now.StopCause ?? verdict.Cause }
            : verdict;
    }

    private Task JudgeAsync(HeldJournal held, Verdict verdict) =>
        held.ChangeAsync(
            journal => journal with
            {
                State = JournalState.Finishing,
                Verdict = verdict,
                Stop = journal.Stop ?? (verdict.Class == FailureClass.Interrupted ? verdict.Class : null),
            },
            Forced);

    private static RunJournal Concluded(RunJournal journal, Verdict verdict, AccruedCost? cost) =>
        journal with
        {
            Stop = null,
            StopCause = null,
            Attempts =
            [
                .. journal.Attempts.SkipLast(1),
                journal.Attempts[^1] with { Ending = verdict.Cause, Class = verdict.Class, Cost = cost },
            ],
            Notes =
            [
                .. journal.Notes,
                $"Cluster '{journal.ClusterId}' gave no result, and another one was asked for: {verdict.Cause}",
            ],
        };

    private RunJournal Attempt(RunJournal journal, int request) =>
        journal with
        {
            State = JournalState.Launching,
            Attempts = [.. journal.Attempts, new LaunchAttempt(request, Now, Calls: 0)],
        };
}
