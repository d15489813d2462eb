using System.Net;
using System.Net.Http.Headers;

namespace Launcher.Installations;

/// <summary>
/// Fetches a file into a part file and goes on where an earlier attempt ended. A whole file is still a part file: only
/// its checksum says that it is right.
/// </summary>
internal sealed class ResumedDownload(HttpClient client, TimeSpan patience)
{
    private const int BufferSize = 1 << 18;

    /// <exception cref="HttpRequestException">The place cannot be reached or does not have the file.</exception>
    /// <exception cref="HttpIOException">The connection broke half-way; what came is kept.</exception>
    /// <exception cref="TimeoutException">Nothing came for too long; what came is kept.</exception>
    public async Task FetchAsync(Uri place, string part, Action<ByteProgress> onProgress, CancellationToken stop)
    {
        var present = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, place);
        if (present > 0)
        {
            request.Headers.Range = new RangeHeaderValue(present, null);
        }

        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            idle.CancelAfter(patience);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, idle.Token);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                return;
            }

            response.EnsureSuccessStatusCode();
            await SaveAsync(response, part, present, onProgress, idle);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came from '{place.Host}' for {patience.TotalSeconds:0} seconds.");
        }
    }

    private async Task SaveAsync(
        HttpResponseMessage response,
        string part,
        long present,
        Action<ByteProgress> onProgress,
        CancellationTokenSource idle)
    {
        // A server that knows no ranges sends everything again.
        var done = response.StatusCode == HttpStatusCode.PartialContent ? present : 0;
        var total = response.Content.Headers.ContentLength + done;
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write);
        file.SetLength(done);
        file.Seek(done, SeekOrigin.Begin);
        await using var content = await response.Content.ReadAsStreamAsync(idle.Token);
        var buffer = new byte[BufferSize];
        while (true)
        {
            idle.CancelAfter(patience);
            var count = await content.ReadAsync(buffer, idle.Token);
            if (count == 0)
            {
                return;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), idle.Token);
            done += count;
            onProgress(new ByteProgress(done, total));
        }
    }
}
