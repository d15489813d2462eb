using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Failures;

namespace Launcher.Clusters.Histories;

/// <summary>Reads journals, several at a time.</summary>
internal sealed class HistoryReader(JournalStore journals)
{
    private const int AtOnce = 16;

    /// <param name="last">Those whose journals changed last.</param>
    public async Task<RunHistory> ReadAsync(int last, CancellationToken stop)
    {
        var found = new List<StoredRun>();
        await foreach (var stored in journals.RunsAsync("", stop))
        {
            found.Add(stored);
        }

        StoredRun[] wanted =
        [
            .. found
                .OrderByDescending(stored => stored.Changed)
                .ThenBy(stored => stored.RunId, StringComparer.Ordinal)
                .Take(last),
        ];
        var read = new (PastRun? Run, string? Failure)[wanted.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, wanted.Length),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (i, cancelled) => read[i] = await ReadAsync(wanted[i].RunId, cancelled));
        return new RunHistory(
            [
                .. read
                    .Select(one => one.Run)
                    .OfType<PastRun>()
                    .OrderByDescending(run => run.Created)
                    .ThenBy(run => run.RunId, StringComparer.Ordinal),
            ],
            found.Count - wanted.Length,
            [.. read.Select(one => one.Failure).OfType<string>()]);
    }

    /// <summary>Neither when the journal was deleted since it was listed.</summary>
    private async Task<(PastRun? Run, string? Failure)> ReadAsync(string runId, CancellationToken stop)
    {
        try
        {
            return (
                await journals.ReadAsync(runId, stop) is { } stored ? PastRun.Of(stored.Journal) : null,
                null);
        }
        catch (Exception failure) when (failure is StorageException or LauncherException)
        {
            return (null, failure.Message);
        }
    }
}
