using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Journals;

/// <summary>A store whose answer to a write can be lost after the write was done; the client repeats it then.</summary>
internal sealed class LosingStore(IObjectStore inner) : IObjectStore
{
    public bool LosesNext { get; set; }

    public Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop) => inner.FindAsync(address, stop);

    public Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop) => inner.ReadAsync(address, stop);

    public Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop) =>
        inner.OpenAsync(address, from, count, stop);

    public async Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop)
    {
        if (LosesNext)
        {
            LosesNext = false;
            await inner.WriteAsync(address, content, condition, stop);
        }

        return await inner.WriteAsync(address, content, condition, stop);
    }

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop) =>
        inner.UploadAsync(address, file, sha256, sent, stop);

    public IAsyncEnumerable<StoredObject> ListAsync(S3Address prefix, CancellationToken stop) =>
        inner.ListAsync(prefix, stop);

    public Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop) =>
        inner.DeleteAsync(addresses, stop);
}
