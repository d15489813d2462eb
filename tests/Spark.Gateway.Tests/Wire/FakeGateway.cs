using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Tests.Wire;

/// <summary>A gateway that answers as a test says and keeps what it was asked. Null ends the connection.</summary>
internal sealed class FakeGateway : IDisposable
{
    private const string Secret = "s3cret";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public FakeGateway(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = Task.Run(Accept);
    }

    /// <summary>Commands without the line that ends them, in the order of their arrival.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public int ConnectionCount => _connectionCount;

    public GatewayAddress Address => new(IPAddress.Loopback, ((IPEndPoint)_listener.LocalEndpoint).Port, Secret);

    public bool RefusesConnections { get; set; }

    private int _connectionCount;

    public JavaGateway Connect(Func<GatewayLostException, Exception>? explainLoss = null) =>
        new(Address, explainLoss);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connectionCount);
            _ = Task.Run(() => Serve(client));
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\n" };
            writer.AutoFlush = true;
            if (RefusesConnections || await reader.ReadLineAsync() != "A")
            {
                return;
            }

            await writer.WriteLineAsync(await reader.ReadLineAsync() == Secret ? "!yv" : "!xsbad secret");
            while (await ReadCommand(reader) is { } command)
            {
                Commands.Enqueue(command);
                if (_answer(command) is not { } reply)
                {
                    return;
                }

                await writer.WriteLineAsync(reply);
            }
        }
    }

    private static async Task<string?> ReadCommand(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "e")
            {
                return string.Join('\n', lines);
            }

            lines.Add(line);
        }

        return null;
    }
}
