using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Histories;

/// <summary>Journals of runs that are over, or not yet.</summary>
internal static class PastRuns
{
    public static readonly S3Address Packages = S3Address.Parse("s3://team/jobs/");

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static RunJournal Journal(int number) =>
        new()
        {
            RunId = $"{number:x16}",
            Token = $"{number:x16}{number:x16}",
            Job = "train",
            Source = "notebooks/02-train.ipynb",
            State = JournalState.Running,
            Created = Start.AddHours(number),
            Updated = Start.AddHours(number).AddMinutes(30),
            Region = "us-east-1",
            Logs = "s3://team/jobs/logs/",
            Requests = [],
            Deadline = Start.AddHours(number + 2),
            StartupMinutes = 25,
            Attempts = [new LaunchAttempt(0, Start.AddHours(number), 1, $"j-{number}")],
        };

    public static RunJournal Over(int number, RunOutcome outcome, decimal? dollars, string? cause = null)
    {
        var verdict = cause is null
            ? Verdict.Success()
            : Verdict.Failure(FailureClass.UserCode, cause, "Mend the notebook.");
        var journal = Journal(number) with
        {
            State = outcome == RunOutcome.Succeeded ? JournalState.Done : JournalState.Failed,
            Verdict = verdict,
        };
        return journal with
        {
            Record = new ClusterRecord
            {
                RunId = journal.RunId,
                Job = journal.Job,
                ClusterId = journal.ClusterId,
                Outcome = outcome,
                ExitCode = ClusterExitCodes.Of(verdict.Class),
                Verdict = verdict,
                Created = journal.Created,
                Ended = journal.Created.AddMinutes(24),
                Cost = new AccruedCost(
                    dollars is { } known ? new Cost(known, 0, 0) : null,
                    4320,
                    0,
                    Confidence.Medium,
                    "2026-11-01",
                    [CostNotes.LeftOut]),
                Attempts = 1,
                SpotLost = 0,
                Left = new Leftovers(false, []),
            },
        };
    }

    public static async Task<MemoryStore> StoreAsync(ManualClock clock, params IEnumerable<RunJournal> journals)
    {
        var store = new MemoryStore(clock);
        foreach (var journal in journals)
        {
            clock.Advance(60);
            await new JournalStore(store, Packages).CreateAsync(journal, CancellationToken.None);
        }

        return store;
    }
}
