using Launcher.Clusters.Access;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;

namespace Launcher.Clusters.Running;

/// <summary>
/// From a verdict to the record: every cluster of the run ended and seen gone, cleaned up, paid for, told. Whatever
/// fails here becomes a note and never hides the verdict.
/// </summary>
internal sealed class RunFinish(
    ClusterRunContext context,
    Connection connection,
    JournalStore journals,
    TokenLookup lookup,
    ClusterTerminator terminator,
    EndedClusterReader reader,
    RunProgress progress)
{
    public static readonly TimeSpan Hurry = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LeastLease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ReadTime = TimeSpan.FromMinutes(10);

    private CancellationToken Forced => context.Interruption.Forced;

    public async Task FinishAsync(HeldJournal held, EndedCluster? known)
    {
        var (ended, problem) = await EndAllAsync(held, known).ConfigureAwait(false);
        var journal = held.Now;
        var verdict = journal.Verdict!;
        var isSuccess = verdict.Class is null;
        var notes = new List<string>(journal.Notes);
        var cost = ended is null ? null : await CostAsync(ended, notes).ConfigureAwait(false);
        if (problem is not null)
        {
            AddOnce(notes, $"STILL RUNNING{Rate(cost)}: {problem}");
        }
        else
        {
            await RemoveDeadlinesAsync(journal, notes).ConfigureAwait(false);
        }

        // A cluster that may still run may still read what it was given; whoever proves its end deletes that.
        var left = problem is not null
            ? []
            : await new CleanUp(connection.Services.Store, journals)
                .CleanAsync(journal, isSuccess, Forced)
                .ConfigureAwait(false);
        foreach (var (address, reason) in left)
        {
            AddOnce(notes, $"'{address}' could not be deleted: {reason}");
        }

        var record = new ClusterRecord
        {
            RunId = journal.RunId,
            Job = journal.Job,
            ClusterId = journal.ClusterId,
            Outcome = OutcomeOf(verdict),
            ExitCode = problem is null ? ClusterExitCodes.Of(verdict.Class) : ClusterExitCodes.ClusterLeft,
            Verdict = verdict,
            Created = journal.Created,
            Ready = UtcTime.Of(ended?.Cluster.Status?.Timeline?.ReadyDateTime),
            Ended = UtcTime.Of(ended?.Cluster.Status?.Timeline?.EndDateTime),
            Cost = RunCost.Sum(journal, cost),
            Attempts = journal.Attempts.Count,
            SpotLost = ended is null ? 0 : SpotLosses.Count(ended.Cluster, ended.Instances ?? []),
            Left = new Leftovers(problem is not null, [.. left.Select(one => one.Address)]),
            Owed = OwedNews.Of(journal.Policies),
        };
        RunJournal Over(RunJournal same) =>
            same with
            {
                State = StateOf(record.Outcome),
                Record = record,
                Notes = [.. notes, .. same.Notes.Except(notes)],
            };
        await (record.Owed.Count > 0 ? WriteAsync(held, Over) : CloseAsync(held, Over)).ConfigureAwait(false);
        progress.Cost = record.Cost;
        progress.Report(held.Now);
        await SettleAsync(held).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends what is owed and lets go of the journal. Each is crossed out as soon as it got through: only a crash
    /// between the two sends it again.
    /// </summary>
    public async Task SettleAsync(HeldJournal held)
    {
        var news = new OwedNews(connection);
        var owed = held.Now.Record!.Owed;
        foreach (var name in owed)
        {
            var warning = await news.SendAsync(name, held.Now, Forced).ConfigureAwait(false);
            RunJournal Told(RunJournal journal) => Settled(journal, name, warning);
            await (name == owed[^1] ? CloseAsync(held, Told) : WriteAsync(held, Told)).ConfigureAwait(false);
        }
    }

    /// <summary>A store that fails for good no longer keeps the run from its end.</summary>
    public Task WriteAsync(HeldJournal held, Func<RunJournal, RunJournal> change) =>
        GuardedAsync(held, () => held.ChangeAsync(change, Forced));

    private Task CloseAsync(HeldJournal held, Func<RunJournal, RunJournal> change) =>
        GuardedAsync(held, () => held.CloseAsync(change, Forced));

    /// <summary>Keeps the lease while a cluster ends, and tells what is seen.</summary>
    public async Task SeenAsync(HeldJournal held, ClusterSight? sight)
    {
        await GuardedAsync(held, () => held.HoldAsync(LeastLease, Forced)).ConfigureAwait(false);
        if (sight is not null)
        {
            progress.Report(held.Now, sight);
        }
    }

    public async Task<AccruedCost?> CostAsync(EndedCluster ended, List<string>? notes = null)
    {
        try
        {
            return await context
                .Meter.MeasureAsync(
                    ended.Cluster,
                    ended.Instances,
                    UtcTime.Of(ended.Cluster.Status?.Timeline?.EndDateTime) ?? connection.Clock.GetUtcNow(),
                    Forced)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (CallFailures.Of(failure, Forced) is not null)
        {
            notes?.Add($"The cost could not be measured: {CallFailures.Said(failure)}");
            return null;
        }
    }

    private static RunJournal Settled(RunJournal journal, string name, string? warning)
    {
        if (warning is not null)
        {
            return journal with { Notes = [.. journal.Notes.Except([warning]), warning] };
        }

        var record = journal.Record!;
        return journal with { Record = record with { Owed = [.. record.Owed.Except([name])] } };
    }

    private static async Task GuardedAsync(HeldJournal held, Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            held.StopWriting();
            await held
                .ChangeAsync(
                    journal => journal with
                    {
                        Notes =
                        [
                            .. journal.Notes,
                            $"The journal could not be written any more: {CallFailures.Said(failure)}",
                        ],
                    },
                    CancellationToken.None)
                .ConfigureAwait(false);
            await write().ConfigureAwait(false);
        }
    }

    /// <summary>The run's own cluster as it ended, and what keeps the end of any from being proven.</summary>
    private async Task<(EndedCluster? Ended, string? Problem)> EndAllAsync(HeldJournal held, EndedCluster? known)
    {
        var journal = held.Now;
        var (ids, problem) = await ClustersAsync(journal).ConfigureAwait(false);
        TimeSpan? hurry = journal.Stop == FailureClass.Interrupted ? Hurry : null;
        foreach (var id in ids)
        {
            if (id == known?.Cluster.Id && ClusterSight.IsEnd(known.Cluster.Status?.State))
            {
                continue;
            }

            var proof = await terminator
                .EndAsync(id, hurry, sight => SeenAsync(held, sight), Forced)
                .ConfigureAwait(false);
            if (proof.State == EndState.MayRun)
            {
                problem = $"'{id}' is not proven to have ended. {proof.Problem}";
            }
        }

        await GuardedAsync(held, () => held.HoldAsync(ReadTime, Forced)).ConfigureAwait(false);
        var ended = journal.ClusterId is not { } own
            ? null
            : known ?? await reader.ReadAsync(own, journal.Stop, Forced).ConfigureAwait(false);
        return (ended, problem);
    }

    /// <summary>Those of all attempts, extras, and what carries the token where calls may have made several.</summary>
    private async Task<(IReadOnlyList<string> Ids, string? Problem)> ClustersAsync(RunJournal journal)
    {
        var own = journal
            .Attempts.Where(attempt => attempt.Ending is null)
            .Select(attempt => attempt.ClusterId)
            .OfType<string>()
            .Union(journal.Extras)
            .ToList();
        if (!journal.Attempts.Any(attempt => attempt.Calls > (attempt.ClusterId is null ? 0 : 1)))
        {
            return (own, null);
        }

        try
        {
            var found = await lookup.FindAsync(journal, Forced).ConfigureAwait(false);
            return ([.. own.Union(found.Where(cluster => !cluster.IsGone).Select(cluster => cluster.Id))], null);
        }
        catch (CredentialsExpiredException expired)
        {
            return (own, $"Clusters with the run's token could not be looked for. {expired.Message}");
        }
        catch (Exception failure) when (CallFailures.Of(failure, Forced) is not null)
        {
            return (own, $"Clusters with the run's token could not be looked for. {CallFailures.Said(failure)}");
        }
    }

    private async Task RemoveDeadlinesAsync(RunJournal journal, List<string> notes)
    {
        var deadline = new ExternalDeadline(connection);
        foreach (var id in journal.Attempts.Select(attempt => attempt.ClusterId).OfType<string>())
        {
            if (await deadline.RemoveAsync(journal, id, Forced).ConfigureAwait(false) is { } reason)
            {
                AddOnce(notes, $"Schedule '{ExternalDeadline.NameOf(journal.RunId, id)}' is still there: {reason}");
            }
        }
    }

    private static void AddOnce(List<string> notes, string note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    private static string Rate(AccruedCost? cost) =>
        cost?.PerHour is { } rate ? FormattableString.Invariant($" at ${rate:0.00}/h") : "";

    private static RunOutcome OutcomeOf(Verdict verdict) =>
        verdict.Class switch
        {
            null => RunOutcome.Succeeded,
            FailureClass.Interrupted or FailureClass.TimeLimit or FailureClass.BudgetLimit
                or FailureClass.StoppedByOthers => RunOutcome.Stopped,
            FailureClass.Unknown => RunOutcome.Unknown,
            _ => RunOutcome.Failed,
        };

    private static JournalState StateOf(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Succeeded => JournalState.Done,
            RunOutcome.Unknown => JournalState.Lost,
            _ => JournalState.Failed,
        };
}
