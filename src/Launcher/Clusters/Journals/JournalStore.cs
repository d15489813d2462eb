using System.Runtime.CompilerServices;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Journals;

/// <summary>A journal as it was read, with the tag that it had.</summary>
internal sealed record StoredJournal(RunJournal Journal, string Tag);

/// <summary>A run of which there is a journal.</summary>
internal sealed record StoredRun(string RunId, DateTimeOffset Changed);

/// <summary>The journals of all runs whose packages lie in one folder.</summary>
/// <param name="store">Asked anew for each call, as credentials may be renewed in between.</param>
/// <param name="renew">Called when the store's credentials have expired; false when there are no others.</param>
internal sealed class JournalStore(Func<IObjectStore> store, S3Address packages, Func<bool> renew)
{
    private const string Folder = "runs/";
    private const string FileName = "journal.json";

    public JournalStore(IObjectStore store, S3Address packages)
        : this(() => store, packages, () => false)
    {
    }

    public S3Address Address(string runId) => packages.Below($"{Folder}{runId}/{FileName}");

    /// <summary>What only this run needs, and nobody after it.</summary>
    public S3Address Temp(string runId) => packages.Below($"{Folder}{runId}/temp/");

    public async Task<StoredJournal?> ReadAsync(string runId, CancellationToken stop)
    {
        var address = Address(runId);
        return await AskAsync(objects => objects.ReadAsync(address, stop)).ConfigureAwait(false) is { } content
            ? new StoredJournal(JournalText.Read(content.Bytes, address, runId), content.Tag)
            : null;
    }

    /// <summary>The new tag, or null when there is one already.</summary>
    public Task<string?> CreateAsync(RunJournal journal, CancellationToken stop) =>
        WriteAsync(journal, WriteCondition.Absent, stop);

    /// <summary>The new tag, or null when somebody else wrote meanwhile.</summary>
    public Task<string?> ReplaceAsync(RunJournal journal, string tag, CancellationToken stop) =>
        WriteAsync(journal, WriteCondition.Unchanged(tag), stop);

    /// <summary>All runs, or those whose ids begin so.</summary>
    public async IAsyncEnumerable<StoredRun> RunsAsync(
        string beginning,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var prefix = packages.Below(Folder);
        await foreach (var stored in store().ListAsync(packages.Below(Folder + beginning), stop).ConfigureAwait(false))
        {
            if (stored.Address.Key[prefix.Key.Length..].Split('/') is [var runId, FileName])
            {
                yield return new StoredRun(runId, stored.Changed);
            }
        }
    }

    private Task<string?> WriteAsync(RunJournal journal, WriteCondition condition, CancellationToken stop) =>
        AskAsync(objects => objects
            .EncryptedWith(journal.Policies.StorageKey)
            .WriteAsync(Address(journal.RunId), JournalText.Write(journal), condition, stop));

    private async Task<T> AskAsync<T>(Func<IObjectStore, Task<T>> ask)
    {
        var asked = store();
        try
        {
            return await ask(asked).ConfigureAwait(false);
        }
        catch (StorageException expired) when (expired.Kind == StorageFailure.Credentials)
        {
            if (!renew() && ReferenceEquals(store(), asked))
            {
                throw;
            }
        }

        return await ask(store()).ConfigureAwait(false);
    }
}
