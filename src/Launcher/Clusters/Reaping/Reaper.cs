using Launcher.Clusters.Ending;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;
using Launcher.Failures;

namespace Launcher.Clusters.Reaping;

/// <summary>Ends what launchers that died have left, and takes their runs to the end.</summary>
internal sealed class Reaper
{
    /// <summary>No run lives longer than a week; older journals are not read again and again.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private readonly ClusterRunContext _context;
    private readonly Connection _connection;
    private readonly JournalStore _journals;
    private readonly RetriedCalls _calls;

    public Reaper(ClusterRunContext context)
    {
        _context = context;
        _connection = new Connection(context.Services, context.Reload);
        _journals = new JournalStore(() => _connection.Services.Store, context.Packages, _connection.TryReload);
        _calls = new RetriedCalls(_connection, new Random(context.Seed));
    }

    private CancellationToken Stop => _context.Interruption.Requested;

    /// <summary>Changes nothing. What keeps it from looking is a <see cref="LauncherException"/>.</summary>
    public async Task<ReapFinding> LookAsync()
    {
        try
        {
            return await FindAsync().ConfigureAwait(false);
        }
        catch (CredentialsExpiredException expired)
        {
            throw new LauncherException(expired.Message, ClusterExitCodes.AccessDenied, expired);
        }
        catch (Exception failure) when (CallFailures.Of(failure, Stop) is { } kind)
        {
            var verdict = CallVerdict.Of(failure, kind, "looking for clusters");
            throw new LauncherException(
                $"{verdict.Cause} {verdict.NextAction}", ClusterExitCodes.Of(verdict.Class), failure);
        }
    }

    /// <summary>The same finding with what became of each.</summary>
    public async Task<ReapFinding> ReapAsync(ReapFinding found)
    {
        var terminator = new ClusterTerminator(_connection, _context.Sweep);
        var clusters = Task.WhenAll(found.Clusters.Select(async cluster => cluster with
        {
            Proof = await terminator
                .EndAsync(cluster.ClusterId, hurry: null, _ => Task.CompletedTask, Stop)
                .ConfigureAwait(false),
        }));
        var runs = await Task.WhenAll(found.Runs.Select(EndAsync)).ConfigureAwait(false);
        return new ReapFinding(
            await clusters.ConfigureAwait(false),
            [.. runs.Select(run => run.Run)],
            [.. found.Problems, .. runs.Select(run => run.Problem).OfType<string>()]);
    }

    /// <summary>One that cannot be taken to its end keeps no other from it.</summary>
    private async Task<(ReapedRun Run, string? Problem)> EndAsync(ReapedRun run)
    {
        // Each driver has a lease of its own.
        var driver = new ClusterRun(_context with { Owner = LeaseOwner.New() });
        try
        {
            var result = await driver.ResumeAsync(run.RunId).ConfigureAwait(false);
            var state = result.Journal.State.ToString().ToUpperInvariant();
            return (run with { State = state, ExitCode = result.ExitCode }, null);
        }
        catch (LauncherException failure)
        {
            return (run, $"Run '{run.RunId}' was not taken to its end: {failure.Message}");
        }
    }

    private async Task<ReapFinding> FindAsync()
    {
        var now = _connection.Clock.GetUtcNow();
        var problems = new List<string>();
        var runs = new List<ReapedRun>();
        var states = new Dictionary<string, RunJournal>(StringComparer.Ordinal);
        await foreach (var (runId, changed) in _journals.RunsAsync("", Stop).ConfigureAwait(false))
        {
            if (now - changed < Memory && await ReadAsync(runId, problems).ConfigureAwait(false) is { } journal)
            {
                states[runId] = journal;
                if (IsAbandoned(journal, now))
                {
                    runs.Add(new ReapedRun(runId, journal.Job, journal.State.ToString().ToUpperInvariant()));
                }
            }
        }

        var clusters = new List<ReapedCluster>();
        foreach (var cluster in await TaggedCluster.FindAsync(_calls, Stop).ConfigureAwait(false))
        {
            var journal = states.GetValueOrDefault(cluster.RunId);
            if (Judge(cluster, journal, now) is { } reason && !runs.Exists(run => run.RunId == cluster.RunId))
            {
                clusters.Add(new ReapedCluster(cluster.Id, cluster.Name, cluster.RunId, reason, cluster.Deadline));
            }
        }

        return new ReapFinding(clusters, runs, problems);
    }

    private static bool IsAbandoned(RunJournal journal, DateTimeOffset now) =>
        (journal.Lease is null || journal.Lease.Expires + HeldJournal.Tolerance <= now)
        && (!journal.IsOver || journal.Record is { Owed.Count: > 0 } or { Left.ClusterMayRun: true });

    private static ReapReason? Judge(TaggedCluster cluster, RunJournal? journal, DateTimeOffset now)
    {
        if (cluster.Deadline <= now)
        {
            return ReapReason.DeadlinePast;
        }

        return journal?.IsOver == true ? ReapReason.RunIsOver : null;
    }

    private async Task<RunJournal?> ReadAsync(string runId, List<string> problems)
    {
        try
        {
            return (await _journals.ReadAsync(runId, Stop).ConfigureAwait(false))?.Journal;
        }
        catch (LauncherException unreadable)
        {
            problems.Add(unreadable.Message);
            return null;
        }
    }
}
