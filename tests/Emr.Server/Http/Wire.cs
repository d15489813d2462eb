using System.Globalization;
using System.Net;
using System.Text;

namespace Emr.Server.Http;

/// <summary>HTTP/1.1 with bodies of known length, one request after another on one connection.</summary>
internal sealed class Wire(Stream stream) : IDisposable
{
    private readonly BufferedStream _reader = new(stream, 16 * 1024);

    /// <summary>Null when the caller has closed the connection.</summary>
    public async Task<WireRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { Length: > 0 })
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':');
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
        var body = new byte[length];
        await _reader.ReadExactlyAsync(body, cancellationToken).ConfigureAwait(false);
        var target = headers.GetValueOrDefault("X-Amz-Target", string.Empty);
        return new WireRequest(
            target[(target.IndexOf('.') + 1)..],
            Encoding.UTF8.GetString(body),
            headers.GetValueOrDefault("Authorization"));
    }

    public async Task WriteAsync(Reply reply, CancellationToken cancellationToken)
    {
        var date = TimeProvider.System.GetUtcNow() + reply.ClockOffset;
        var head =
            $"HTTP/1.1 {reply.Status} {(HttpStatusCode)reply.Status}\r\n"
            + $"Content-Type: {reply.ContentType}\r\n"
            + $"Content-Length: {reply.Body.Length}\r\n"
            + $"Date: {date:R}\r\n"
            + $"x-amzn-RequestId: {Guid.NewGuid()}\r\n\r\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. reply.Body];
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _reader.Dispose();

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>(128);
        var one = new byte[1];
        while (await _reader.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}

internal sealed record WireRequest(string Operation, string Body, string? Authorization);
