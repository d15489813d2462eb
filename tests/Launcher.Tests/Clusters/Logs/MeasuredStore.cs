using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Logs;

/// <summary>Remembers which part of an object was asked for last.</summary>
internal sealed class MeasuredStore(MemoryStore store) : IObjectStore
{
    public (long From, long Count) Asked { get; private set; }

    public Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop) => store.FindAsync(address, stop);

    public Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop) => store.ReadAsync(address, stop);

    public Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop)
    {
        Asked = (from, count);
        return store.OpenAsync(address, from, count, stop);
    }

    public Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop) => store.WriteAsync(address, content, condition, stop);

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop) => store.UploadAsync(address, file, sha256, sent, stop);

    public IAsyncEnumerable<StoredObject> ListAsync(S3Address prefix, CancellationToken stop) =>
        store.ListAsync(prefix, stop);

    public Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop) => store.DeleteAsync(addresses, stop);
}
