using System.Runtime.CompilerServices;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>A store as a process sees it that may die before a call and after it.</summary>
internal sealed class MortalStore(IObjectStore inner, MortalProcess process) : IObjectStore
{
    public Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop) =>
        Around("find", () => inner.FindAsync(address, stop));

    public Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop) =>
        Around("read", () => inner.ReadAsync(address, stop));

    public Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop) =>
        Around("open", () => inner.OpenAsync(address, from, count, stop));

    public Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop) =>
        Around("write", () => inner.WriteAsync(address, content, condition, stop));

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop) =>
        Around("upload", () => inner.UploadAsync(address, file, sha256, sent, stop));

    public async IAsyncEnumerable<StoredObject> ListAsync(
        S3Address prefix,
        [EnumeratorCancellation] CancellationToken stop)
    {
        process.Step("list");
        await foreach (var stored in inner.ListAsync(prefix, stop))
        {
            yield return stored;
        }
    }

    public Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop) =>
        Around("delete", () => inner.DeleteAsync(addresses, stop));

    private async Task<T> Around<T>(string operation, Func<Task<T>> call)
    {
        process.Step("before " + operation);
        var answer = await call();
        process.Step("after " + operation);
        return answer;
    }
}
