using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Journals;

/// <summary>A journal that this process has the lease of. Every change prolongs it.</summary>
internal sealed class HeldJournal
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    /// <summary>Clocks of two machines differ; a lease counts as expired only this much later.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private const int MostTries = 8;

    private readonly JournalStore _store;
    private readonly TimeProvider _clock;
    private string? _tag;

    private HeldJournal(JournalStore store, TimeProvider clock, string owner, RunJournal journal, string tag)
    {
        _store = store;
        _clock = clock;
        Owner = owner;
        Now = journal;
        _tag = tag;
    }

    public string Owner { get; }

    public RunJournal Now { get; private set; }

    /// <summary>False after the store failed for good: the run goes to its end without being written down.</summary>
    public bool IsWritten => _tag is not null;

    /// <summary>Null when there is a journal of this run already.</summary>
    public static async Task<HeldJournal?> CreateAsync(
        JournalStore store,
        TimeProvider clock,
        string owner,
        RunJournal planned,
        CancellationToken stop)
    {
        var journal = planned with { Lease = new Lease(owner, clock.GetUtcNow() + LeaseTime) };
        if (await store.CreateAsync(journal, stop).ConfigureAwait(false) is { } tag)
        {
            return new HeldJournal(store, clock, owner, journal, tag);
        }

        // The answer to the very write that created it may have been lost.
        return await store.ReadAsync(journal.RunId, stop).ConfigureAwait(false) is { } stored
            && stored.Journal.Lease?.Owner == owner
            ? new HeldJournal(store, clock, owner, stored.Journal, stored.Tag)
            : null;
    }

    /// <summary>Null when another process holds the lease, or was faster to take it.</summary>
    public static async Task<HeldJournal?> TakeAsync(
        JournalStore store,
        TimeProvider clock,
        string owner,
        StoredJournal stored,
        CancellationToken stop)
    {
        if (stored.Journal.Lease is { } held
            && held.Owner != owner
            && held.Expires + Tolerance > clock.GetUtcNow()
            && !LeaseOwner.IsGone(held.Owner))
        {
            return null;
        }

        var journal = new HeldJournal(store, clock, owner, stored.Journal, stored.Tag);
        try
        {
            await journal.ChangeAsync(same => same, stop).ConfigureAwait(false);
            return journal;
        }
        catch (LeaseLostException)
        {
            return null;
        }
    }

    /// <summary>Throws <see cref="LeaseLostException"/> when another process wrote meanwhile.</summary>
    public Task ChangeAsync(Func<RunJournal, RunJournal> change, CancellationToken stop) =>
        WriteAsync(change(Now), LeaseTime, stop);

    /// <summary>Keeps others off for at least so long.</summary>
    public Task HoldAsync(TimeSpan time, CancellationToken stop) =>
        Now.Lease?.Expires - _clock.GetUtcNow() >= time
            ? Task.CompletedTask
            : WriteAsync(Now, time > LeaseTime ? time : LeaseTime, stop);

    /// <summary>The last change; the next one may act at once.</summary>
    public Task CloseAsync(Func<RunJournal, RunJournal> change, CancellationToken stop) =>
        WriteAsync(change(Now), null, stop);

    public void StopWriting() => _tag = null;

    private async Task WriteAsync(RunJournal changed, TimeSpan? lease, CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        var next = changed with
        {
            Updated = now,
            Lease = lease is { } time ? new Lease(Owner, now + time) : null,
        };
        if (_tag is null)
        {
            Now = next;
            return;
        }

        for (var tries = 1; ; tries++)
        {
            try
            {
                _tag = await _store.ReplaceAsync(next, _tag, stop).ConfigureAwait(false)
                    ?? await TagOfAsync(next, stop).ConfigureAwait(false);
                Now = next;
                return;
            }
            catch (StorageException failure) when (failure.Kind == StorageFailure.Unreachable && tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << tries), _clock, stop).ConfigureAwait(false);
            }
        }
    }

    // A write whose answer was lost looks like somebody else's.
    private async Task<string> TagOfAsync(RunJournal written, CancellationToken stop)
    {
        var stored = await _store.ReadAsync(written.RunId, stop).ConfigureAwait(false);
        return stored is not null
            && JournalText.Write(stored.Journal).AsSpan().SequenceEqual(JournalText.Write(written))
            ? stored.Tag
            : throw new LeaseLostException(written.RunId, stored?.Journal.Lease);
    }
}
