using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Storage;

/// <summary>A store in memory that keeps S3's promises: writes on a condition, reads of all before them.</summary>
internal sealed class MemoryStore(TimeProvider clock) : IObjectStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (byte[] Bytes, StoredObject Object)> _objects =
        new(StringComparer.Ordinal);

    private int _version;

    /// <summary>Called before each operation with its name and address; what it throws is how that fails.</summary>
    public Action<string, S3Address>? Fault { get; set; }

    /// <summary>The key that was asked for last.</summary>
    public string? Key { get; set; }

    public IReadOnlyList<string> Addresses
    {
        get
        {
            lock (_gate)
            {
                return [.. _objects.Keys];
            }
        }
    }

    public IObjectStore EncryptedWith(string? key)
    {
        Key = key;
        return this;
    }

    public Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop)
    {
        Enter("find", address, stop);
        return Task.FromResult(Held(address)?.Object);
    }

    public Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop)
    {
        Enter("read", address, stop);
        return Task.FromResult(
            Held(address) is { } held ? new ObjectContent(held.Bytes.ToArray(), held.Object.Tag) : null);
    }

    public Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop)
    {
        Enter("open", address, stop);
        if (Held(address) is not { } held)
        {
            return Task.FromResult<Stream?>(null);
        }

        var first = (int)Math.Min(from, held.Bytes.Length);
        var length = (int)Math.Min(count, held.Bytes.Length - first);
        return Task.FromResult<Stream?>(new MemoryStream(held.Bytes, first, length, writable: false));
    }

    public Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop)
    {
        Enter("write", address, stop);
        lock (_gate)
        {
            var held = Held(address);
            if ((condition.IsAbsent && held is not null)
                || (condition.Tag is { } tag && held?.Object.Tag != tag))
            {
                return Task.FromResult<string?>(null);
            }

            return Task.FromResult<string?>(Put(address, content.ToArray()));
        }
    }

    public async Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop)
    {
        Enter("upload", address, stop);
        var bytes = await File.ReadAllBytesAsync(file, stop);
        lock (_gate)
        {
            if (Held(address) is not null)
            {
                return false;
            }

            Put(address, bytes);
        }

        sent?.Report(bytes.Length);
        return true;
    }

    public async IAsyncEnumerable<StoredObject> ListAsync(
        S3Address prefix,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        Enter("list", prefix, stop);
        StoredObject[] found;
        lock (_gate)
        {
            var start = prefix.ToString();
            found =
            [
                .. _objects
                    .Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal))
                    .Select(pair => pair.Value.Object),
            ];
        }

        foreach (var stored in found)
        {
            yield return stored;
        }
    }

    public Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop)
    {
        foreach (var address in addresses)
        {
            Enter("delete", address, stop);
            lock (_gate)
            {
                _objects.Remove(address.ToString());
            }
        }

        return Task.FromResult<IReadOnlyList<(S3Address, string)>>([]);
    }

    private void Enter(string operation, S3Address address, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Fault?.Invoke(operation, address);
    }

    private (byte[] Bytes, StoredObject Object)? Held(S3Address address)
    {
        lock (_gate)
        {
            return _objects.TryGetValue(address.ToString(), out var held) ? held : null;
        }
    }

    private string Put(S3Address address, byte[] bytes)
    {
        var tag = (++_version).ToString(CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _objects[address.ToString()] = (
            bytes, new StoredObject(address, bytes.Length, tag, clock.GetUtcNow(), hash));
        return tag;
    }
}
