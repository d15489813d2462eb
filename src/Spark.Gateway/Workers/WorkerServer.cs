using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>All workers of a process: a thread for each connection that the JVM opens.</summary>
internal sealed class WorkerServer : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<int, WorkerConnection> _workers = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, bool> _isSecret;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _lastId;

    public WorkerServer(Func<string, bool> isSecret, TimeProvider time)
    {
        (_isSecret, _time) = (isSecret, time);
        _listener.Start(backlog: 128);
        _timer = time.CreateTimer(_ => Look(), null, BetweenLooks, BetweenLooks);
        new Thread(Accept) { IsBackground = true, Name = "spark workers" }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int WorkerCount => _workers.Count;

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
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                var worker = new WorkerConnection(socket, Interlocked.Increment(ref _lastId), _time);
                _workers[worker.Id] = worker;
                new Thread(() => Serve(worker)) { IsBackground = true, Name = $"spark worker {worker.Id}" }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The server was disposed of.
        }
    }

    private void Serve(WorkerConnection worker)
    {
        try
        {
            if (worker.Greet(_isSecret))
            {
                worker.Serve();
            }
        }
        catch (Exception left) when (left is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The JVM has closed the connection: it needs no more rows, or the task was cancelled.
        }
        finally
        {
            _workers.TryRemove(worker.Id, out _);
            worker.Dispose();
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
