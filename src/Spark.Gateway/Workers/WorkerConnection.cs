using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>One worker: a connection on which the JVM sends tasks, one after another.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly TimeProvider _time;
    private readonly CountedStream _received;
    private readonly WorkerInput _input;
    private readonly WorkerOutput _output;
    private readonly Broadcasts _broadcasts = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly long _booted;
    private volatile bool _isBusy;
    private long? _suspectedAt;

    public WorkerConnection(Socket socket, int id, TimeProvider time)
    {
        (_socket, _time, Id) = (socket, time, id);
        _received = new CountedStream(socket);
        _input = new WorkerInput(_received);
        _output = new WorkerOutput(new NetworkStream(socket, ownsSocket: false));
        _booted = time.GetUtcNow().ToUnixTimeMilliseconds();
    }

    public int Id { get; }

    /// <summary>Answers as a daemon does: the id first, then whether the secret is right.</summary>
    public bool Greet(Func<string, bool> isSecret)
    {
        _output.Write(Id);
        _output.Flush();
        var isKnown = isSecret(_input.ReadText());
        _output.Write(isKnown ? "ok" : "err");
        _output.Flush();
        return isKnown;
    }

    /// <summary>Introduces a worker that was started for one task.</summary>
    public bool Introduce(string secret)
    {
        _output.Write(secret);
        _output.Flush();
        if (_input.ReadText() != "ok")
        {
            return false;
        }

        _output.Write(Id);
        _output.Flush();
        return true;
    }

    /// <summary>Works until the JVM has no more tasks for this worker.</summary>
    public void Serve()
    {
        while (_input.TryReadInt() is { } partition && partition >= 0)
        {
            _isBusy = true;
            if (!Work(partition))
            {
                return;
            }

            _isBusy = false;
        }
    }

    /// <summary>Ends the task between two rows or batches.</summary>
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The worker ended in between.
        }
    }

    /// <summary>
    /// Cancels a task whose results nobody waits for any more. One look is not enough: the worker may read what had
    /// come between the two questions to the socket, which then looks closed.
    /// </summary>
    public void CancelWhenLeft()
    {
        try
        {
            var isSuspect = _isBusy && _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;
            var reads = _received.ReadCount;
            if (isSuspect && _suspectedAt == reads)
            {
                Cancel();
            }

            _suspectedAt = isSuspect ? reads : null;
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The worker ended in between.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _cancellation.Dispose();
    }

    private bool Work(int partition)
    {
        var started = _time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            var task = TaskInput.Read(_input, partition, _broadcasts);
            new TaskRun(_input, _output, _broadcasts, _cancellation.Token).Run(task);
            return Finish(started);
        }
        catch (Exception failure) when (FailureText.IsReported(failure))
        {
            _output.Write(WorkerCodes.Failure);
            _output.Write(FailureText.Of(failure, Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit")));
            _output.Flush();
            return false;
        }
    }

    /// <summary>Times and the end; whether the connection is good for another task.</summary>
    private bool Finish(long started)
    {
        _output.Write(WorkerCodes.Timing);
        _output.Write(_booted);
        _output.Write(started);
        _output.Write(_time.GetUtcNow().ToUnixTimeMilliseconds());
        _output.Write(0L);
        _output.Write(0L);
        _output.Write(WorkerCodes.EndOfData);
        _output.Write(0);
        _output.Flush();

        // Data that the function did not read stands here instead of the end, and the connection cannot be used again.
        var isAtEnd = _input.TryReadInt() == WorkerCodes.EndOfStream;
        _output.Write(isAtEnd ? WorkerCodes.EndOfStream : WorkerCodes.EndOfData);
        _output.Flush();
        return isAtEnd;
    }
}
