using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Launcher.Tests.Installations;

/// <summary>Serves files on a free port of this machine, with ranges, and breaks connections when told to.</summary>
internal sealed partial class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];

    public FileServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/spark/");

    /// <summary>Content by the path's last part.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The connection breaks after so many bytes of a file's content.</summary>
    public int? BreakAfter { get; set; }

    /// <summary>The content stops coming after so many bytes, and the connection stays.</summary>
    public int? HangAfter { get; set; }

    public bool KnowsRanges { get; set; } = true;

    /// <summary>File names, with the first byte asked for where it is not 0.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The client went away.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var name = (await reader.ReadLineAsync())!.Split(' ')[1].Split('/')[^1];
        var first = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (RangeHeader().Match(header) is { Success: true } range)
            {
                first = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        lock (_gate)
        {
            _requests.Add(first > 0 ? $"{name} from {first}" : name);
        }

        if (!Files.TryGetValue(name, out var content))
        {
            await WriteHeadAsync(stream, "404 Not Found", 0);
            return;
        }

        first = KnowsRanges ? first : 0;
        if (first >= content.Length)
        {
            await WriteHeadAsync(stream, "416 Range Not Satisfiable", 0);
            return;
        }

        await WriteHeadAsync(stream, first > 0 ? "206 Partial Content" : "200 OK", content.Length - first);
        var isArchive = name.EndsWith(".tgz", StringComparison.Ordinal);
        var limit = isArchive ? BreakAfter ?? HangAfter ?? content.Length : content.Length;
        await stream.WriteAsync(content.AsMemory(first, Math.Min(limit, content.Length - first)));
        if (isArchive && HangAfter is not null)
        {
            await Task.Delay(Timeout.Infinite);
        }

        BreakAfter = isArchive ? null : BreakAfter;
    }

    private static async Task WriteHeadAsync(NetworkStream stream, string status, int length) =>
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"));

    [GeneratedRegex(@"^Range: bytes=(\d+)-$", RegexOptions.IgnoreCase)]
    private static partial Regex RangeHeader();
}
