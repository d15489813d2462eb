using System.Text;
using Launcher.Clusters.Histories;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Histories;

public class HistoryReaderTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Runs_are_the_newest_first_with_outcome_and_dollars()
    {
        var store = await PastRuns.StoreAsync(
            _clock,
            PastRuns.Over(1, RunOutcome.Succeeded, 0.3m),
            PastRuns.Journal(3),
            PastRuns.Over(2, RunOutcome.Failed, 0.2m, "The column 'y' is missing."));

        var history = await ReadAsync(store);

        Assert.Equal(
            [(3, null, null), (2, RunOutcome.Failed, 0.2m), (1, RunOutcome.Succeeded, 0.3m)],
            history.Runs.Select(run =>
                (Convert.ToInt32(run.RunId, 16), run.Outcome, run.Cost?.Cost?.Total)));
        Assert.Equal("The column 'y' is missing.", history.Runs[1].Cause);
        Assert.Empty(history.Unreadable);
    }

    [Fact]
    public async Task Totals_never_count_an_unknown_cost_as_nothing()
    {
        var store = await PastRuns.StoreAsync(
            _clock,
            PastRuns.Over(1, RunOutcome.Succeeded, 0.3m),
            PastRuns.Over(2, RunOutcome.Stopped, null, "The limit was reached."),
            PastRuns.Over(3, RunOutcome.Unknown, 0.1m, "Nobody can tell."),
            PastRuns.Journal(4));

        Assert.Equal(new HistoryTotals(4, 1, 0, 1, 1, 1, 3.6m, 0.4m, 2), (await ReadAsync(store)).Totals);
    }

    [Fact]
    public async Task Only_as_many_as_are_asked_for_are_read_those_that_changed_last()
    {
        var store = await PastRuns.StoreAsync(
            _clock, Enumerable.Range(1, 9).Select(i => PastRuns.Over(i, RunOutcome.Succeeded, 1)));
        var reads = 0;
        store.Fault = (operation, _) => reads += operation == "read" ? 1 : 0;

        var history = await ReadAsync(store, last: 2);

        Assert.Equal([9, 8], history.Runs.Select(run => Convert.ToInt32(run.RunId, 16)));
        Assert.Equal((7, 2), (history.Older, reads));
    }

    [Fact]
    public async Task Journals_that_cannot_be_read_are_counted_with_their_reasons()
    {
        var store = await PastRuns.StoreAsync(
            _clock,
            PastRuns.Over(1, RunOutcome.Succeeded, 1),
            PastRuns.Over(2, RunOutcome.Succeeded, 1),
            PastRuns.Over(3, RunOutcome.Succeeded, 1));
        var journals = new JournalStore(store, PastRuns.Packages);
        await store.WriteAsync(
            journals.Address($"{1:x16}"), Encoding.UTF8.GetBytes("{"), WriteCondition.None, CancellationToken.None);
        var denied = journals.Address($"{2:x16}");
        store.Fault = (operation, address) =>
        {
            if (operation == "read" && address == denied)
            {
                throw new StorageException(
                    StorageFailure.Denied, address, $"'s3:GetObject' on '{address}' was denied.");
            }
        };

        var history = await ReadAsync(store);

        Assert.Single(history.Runs);
        Assert.Equal(2, history.Unreadable.Count);
        Assert.Contains($"'s3:GetObject' on '{denied}' was denied.", history.Unreadable);
        Assert.Contains(
            history.Unreadable,
            reason => reason.Contains("cannot be read as a run's journal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_objects_below_runs_are_none_and_no_run_is_an_empty_history()
    {
        var store = new MemoryStore(_clock);
        await store.WriteAsync(
            PastRuns.Packages.Below("runs/abc/temp/journal.json"), new byte[1], WriteCondition.None,
            CancellationToken.None);

        var history = await ReadAsync(store);

        Assert.Empty(history.Runs);
        Assert.Empty(history.Unreadable);
    }

    private static Task<RunHistory> ReadAsync(MemoryStore store, int last = 100) =>
        new HistoryReader(new JournalStore(store, PastRuns.Packages)).ReadAsync(last, CancellationToken.None);
}
