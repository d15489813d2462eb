using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Emr.Server.Faults;

namespace Emr.Server.Http;

/// <summary>
/// The socket: reads requests, writes replies, or breaks as a reply says. Its own little HTTP, because a lost
/// connection must be lost for certain.
/// </summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<TcpClient, Task> _connections = new();
    private readonly Desk _desk;
    private readonly Task _accepting;

    private Door(Desk desk)
    {
        _desk = desk;
        _listener.Start();
        Url = new Uri($"http://{_listener.LocalEndpoint}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    public static Door Open(Desk desk) => new(desk);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        _listener.Stop();
        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var connection = await _listener.AcceptTcpClientAsync(_closing.Token).ConfigureAwait(false);
                _connections[connection] = Task.Run(() => ServeAsync(connection));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException)
            {
                // The door closes, or a caller went away before it was let in.
            }
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        try
        {
            using var wire = new Wire(connection.GetStream());
            while (await wire.ReadAsync(_closing.Token).ConfigureAwait(false) is { } request)
            {
                var reply = _desk.Handle(request.Operation, request.Body, request.Authorization);
                if (reply.Break is { } kind)
                {
                    await BreakAsync(connection, kind).ConfigureAwait(false);
                    return;
                }

                await wire.WriteAsync(reply, _closing.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or SocketException)
        {
            // The caller went away, or the door closes.
        }
        finally
        {
            connection.Dispose();
            _connections.TryRemove(connection, out _);
        }
    }

    private async Task BreakAsync(TcpClient connection, BrokenKind kind)
    {
        if (kind == BrokenKind.Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _closing.Token).ConfigureAwait(false);
        }

        // Without lingering, closing sends a reset.
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
    }
}
