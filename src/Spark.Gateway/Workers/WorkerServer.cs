using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>All workers of a process: a thread for each connection that the JVM opens.</summary>
internal sealed class WorkerServer : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<int, WorkerConnection> _workers = [];
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Func<string, bool> _isSecret;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _lastId;

    public WorkerServer(Func<string, bool> isSecret, TimeProvider time)
    {
        (_isSecret, _time) = (isSecret, time);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(backlog: 128);
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _timer = time.CreateTimer(_ => Look(), null, BetweenLooks, BetweenLooks);
        new Thread(Accept) { IsBackground = true, Name = "spark workers" }.Start();
    }

    public int Port { get; }

    /// <summary>Ends what a worker does, because its task was cancelled.</summary>
    public void Kill(int id)
    {
        if (_workers.TryGetValue(id, out var worker))
        {
            worker.Cancel();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _listener.Dispose();
        foreach (var worker in _workers.Values)
        {
            worker.Cancel();
        }
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                var id = Interlocked.Increment(ref _lastId);
                new Thread(() => Serve(socket, id)) { IsBackground = true, Name = $"spark worker {id}" }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The server was disposed of.
        }
    }

    private void Serve(Socket socket, int id)
    {
        try
        {
            socket.NoDelay = true;
            using var worker = new WorkerConnection(socket, id, _time);
            _workers[id] = worker;
            if (worker.Greet(_isSecret))
            {
                worker.Serve();
            }
        }
        catch (Exception left) when (left is IOException or SocketException or ObjectDisposedException
            or OperationCanceledException)
        {
            // The JVM has closed the connection: it needs no more rows, or the task was cancelled.
        }
        finally
        {
            _workers.TryRemove(id, out _);
            socket.Dispose();
        }
    }

    private void Look()
    {
        foreach (var worker in _workers.Values)
        {
            worker.CancelWhenLeft();
        }
    }
}
