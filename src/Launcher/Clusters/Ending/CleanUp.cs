using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Ending;

/// <summary>Deletes what only one run needed. What cannot be deleted is told and masks nothing.</summary>
internal sealed class CleanUp(IObjectStore store, JournalStore journals)
{
    /// <summary>Addresses that are still there, each with the reason.</summary>
    public async Task<IReadOnlyList<(string Address, string Reason)>> CleanAsync(
        RunJournal journal,
        bool isSuccess,
        CancellationToken stop)
    {
        var left = new List<(string, string)>();
        if (Applies(journal.Policies.CleanTemp, isSuccess))
        {
            await DeleteAsync(journals.Temp(journal.RunId), left, stop).ConfigureAwait(false);
        }

        if (Applies(journal.Policies.CleanLogs, isSuccess) && S3Address.TryParse(journal.Logs, out var logs))
        {
            foreach (var clusterId in journal.Attempts.Select(attempt => attempt.ClusterId).OfType<string>())
            {
                await DeleteAsync(logs.Value.Below(clusterId + "/"), left, stop).ConfigureAwait(false);
            }
        }

        return left;
    }

    private static bool Applies(CleanWhen when, bool isSuccess) =>
        when == CleanWhen.Always || (when == CleanWhen.Success && isSuccess);

    private async Task DeleteAsync(
        S3Address folder,
        List<(string Address, string Reason)> left,
        CancellationToken stop)
    {
        try
        {
            var found = new List<S3Address>();
            await foreach (var stored in store.ListAsync(folder, stop).ConfigureAwait(false))
            {
                found.Add(stored.Address);
            }

            if (found.Count > 0)
            {
                var kept = await store.DeleteAsync(found, stop).ConfigureAwait(false);
                left.AddRange(kept.Select(one => (one.Address.ToString(), one.Reason)));
            }
        }
        catch (StorageException failure)
        {
            left.Add((folder.ToString(), failure.Message));
        }
    }
}
