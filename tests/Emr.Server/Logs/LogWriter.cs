using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace Emr.Server.Logs;

/// <summary>Compresses logs and writes them in order, away from the server's lock.</summary>
internal sealed class LogWriter(ILogStore? store) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private Task _last = Task.CompletedTask;

    public ConcurrentDictionary<string, byte[]> Written { get; } = new();

    public IReadOnlyList<string> Refused => [.. _refused];

    public void Write(string address, string text, bool isCutOff)
    {
        var bytes = Compress(text);
        var content = isCutOff ? bytes[..(bytes.Length * 2 / 3)] : bytes;
        lock (_gate)
        {
            _last = _last
                .ContinueWith(_ => PutAsync(address, content), TaskScheduler.Default)
                .Unwrap();
        }
    }

    public Task FlushedAsync()
    {
        lock (_gate)
        {
            return _last;
        }
    }

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private async Task PutAsync(string address, byte[] content)
    {
        try
        {
            if (store is not null)
            {
                await store.PutAsync(new Uri(address), content).ConfigureAwait(false);
            }

            Written[address] = content;
        }
        catch (IOException failure)
        {
            _refused.Enqueue($"{address}: {failure.Message}");
        }
    }
}
