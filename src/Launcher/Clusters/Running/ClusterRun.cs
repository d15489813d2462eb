using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Failures;

namespace Launcher.Clusters.Running;

/// <summary>
/// Takes a run from wherever its journal says it is to its end. Any process may do so, one at a time; each step can be
/// repeated after a crash.
/// </summary>
internal sealed class ClusterRun
{
    private static readonly TimeSpan AttachInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LetGoTime = TimeSpan.FromSeconds(2);

    private readonly ClusterRunContext _context;
    private readonly Connection _connection;
    private readonly JournalStore _journals;
    private readonly RunProgress _progress;
    private readonly RunSteps _steps;

    public ClusterRun(ClusterRunContext context)
    {
        _context = context;
        _connection = new Connection(context.Services, context.Reload);
        _journals = new JournalStore(() => _connection.Services.Store, context.Packages, _connection.TryReload);
        _progress = new RunProgress(context.Progress);
        _steps = new RunSteps(context, _connection, _journals, _progress);
    }

    private TimeProvider Clock => _connection.Clock;

    private CancellationToken Forced => _context.Interruption.Forced;

    /// <summary>Launches and watches, or attaches to the run that has this token already.</summary>
    public Task<ClusterRunResult> LaunchAsync(PreparedRun prepared, UploadPackage upload) =>
        ToldAsync(() => StartAsync(prepared, upload));

    /// <summary>Goes on with a run that is not over; answers with the result of one that is.</summary>
    public Task<ClusterRunResult> ResumeAsync(string runId) =>
        ToldAsync(() => AttachAsync(runId, upload: null, planned: null));

    private static async Task<ClusterRunResult> ToldAsync(Func<Task<ClusterRunResult>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            var code = failure.Kind is StorageFailure.Unreachable
                ? ClusterExitCodes.InfrastructureLost
                : ClusterExitCodes.AccessDenied;
            throw new LauncherException(failure.Message, code, failure);
        }
    }

    private async Task<ClusterRunResult> StartAsync(PreparedRun prepared, UploadPackage upload)
    {
        var planned = prepared.Journal(Clock.GetUtcNow());
        var held = await HeldJournal
            .CreateAsync(_journals, Clock, _context.Owner, planned, Forced)
            .ConfigureAwait(false);
        return (held is null ? null : await DriveAsync(held, upload, planned: null).ConfigureAwait(false))
            ?? await AttachAsync(planned.RunId, upload, planned).ConfigureAwait(false);
    }

    private async Task<ClusterRunResult> AttachAsync(string runId, UploadPackage? upload, RunJournal? planned)
    {
        while (true)
        {
            var stored = await _journals.ReadAsync(runId, Forced).ConfigureAwait(false)
                ?? throw LauncherException.Usage(
                    $"There is no run '{runId}': '{_journals.Address(runId)}' does not exist. "
                        + "Name the run as its launch did.");
            if (stored.Journal is { IsOver: true, Record: { Owed.Count: 0, Left.ClusterMayRun: false } })
            {
                return ResultOf(stored.Journal);
            }

            var held = await HeldJournal
                .TakeAsync(_journals, Clock, _context.Owner, stored, Forced)
                .ConfigureAwait(false);
            if (held is not null && await DriveAsync(held, upload, planned).ConfigureAwait(false) is { } result)
            {
                return result;
            }

            _progress.Report(stored.Journal);
            try
            {
                await Task
                    .Delay(AttachInterval, Clock, _context.Interruption.Requested)
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return Detached(
                    stored.Journal,
                    ExitCodes.Cancelled,
                    $"The run is watched by '{stored.Journal.Lease?.Owner}', not by this command.");
            }
        }
    }

    /// <summary>Null when another process took the run over.</summary>
    private async Task<ClusterRunResult?> DriveAsync(HeldJournal held, UploadPackage? upload, RunJournal? planned)
    {
        try
        {
            await EndAsync(held, upload, planned).ConfigureAwait(false);
            return ResultOf(held.Now);
        }
        catch (LeaseLostException)
        {
            return null;
        }
        catch (Exception expired) when (IsExpiry(expired))
        {
            await LetGoAsync(held).ConfigureAwait(false);
            return Detached(held.Now, ClusterExitCodes.OutcomeUnknown, expired.Message);
        }
        catch (Exception stopped) when (Forced.IsCancellationRequested && FirstFailure.IsForeseen(stopped))
        {
            await LetGoAsync(held).ConfigureAwait(false);
            return Detached(held.Now, ExitCodes.Cancelled, "The launcher was told twice to stop.");
        }
    }

    private async Task EndAsync(HeldJournal held, UploadPackage? upload, RunJournal? planned)
    {
        try
        {
            // What is uploaded now must be what the launch names, though an earlier process planned something else.
            if (planned is not null && held.Now.State == JournalState.Planned)
            {
                await held
                    .ChangeAsync(
                        earlier => planned with { Created = earlier.Created, Notes = earlier.Notes }, Forced)
                    .ConfigureAwait(false);
            }

            await _steps.TakeAllAsync(held, upload).ConfigureAwait(false);
        }
        catch (Exception first) when (first is not LeaseLostException
            && !IsExpiry(first)
            && !Forced.IsCancellationRequested)
        {
            // Whatever broke: a cluster must not outlive it, and what broke first is what is told.
            await FailAsync(held, first).ConfigureAwait(false);
            if (FirstFailure.IsForeseen(first) || held.Now.Record is { Left.ClusterMayRun: true })
            {
                return;
            }

            throw;
        }
    }

    private async Task FailAsync(HeldJournal held, Exception first)
    {
        try
        {
            await _steps.FailAsync(held, first).ConfigureAwait(false);
        }
        catch (Exception second) when (second is not LeaseLostException
            && !IsExpiry(second)
            && !Forced.IsCancellationRequested)
        {
            throw new AggregateException(first, second);
        }
    }

    /// <summary>Neither journal nor cluster can be reached any more; the deadline outside still holds.</summary>
    private static bool IsExpiry(Exception failure) =>
        failure is CredentialsExpiredException or StorageException { Kind: StorageFailure.Credentials };

    private static async Task LetGoAsync(HeldJournal held)
    {
        using var soon = new CancellationTokenSource(LetGoTime, TimeProvider.System);
        try
        {
            await held.CloseAsync(same => same, soon.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is LeaseLostException || CallFailures.Of(failure) is not null)
        {
            // The lease runs out by itself.
        }
    }

    private static ClusterRunResult ResultOf(RunJournal journal) =>
        new(journal, journal.Record!.ExitCode, IsDetached: false, journal.Notes);

    private static ClusterRunResult Detached(RunJournal journal, int exitCode, string why) =>
        new(journal, exitCode, IsDetached: true, [.. journal.Notes, Detachment.Of(why, journal)]);
}
