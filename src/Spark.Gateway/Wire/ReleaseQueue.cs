using System.Collections.Concurrent;
using System.Text;

namespace Spark.Gateway.Wire;

/// <summary>
/// Ids of handles that C# no longer holds. A timer tells the JVM in batches on a connection of its own: the server
/// answers a batch of any size only after a delayed acknowledgement of some 45 ms, so large ones are cheap.
/// </summary>
internal sealed class ReleaseQueue : IDisposable
{
    public const int LargestBatch = 2000;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<string> _ids = new();
    private readonly GatewayAddress _address;
    private readonly Lock _lock = new();
    private readonly ITimer _timer;
    private volatile GatewayConnection? _connection;
    private volatile bool _isClosed;

    public ReleaseQueue(GatewayAddress address, TimeProvider time)
    {
        _address = address;
        _timer = time.CreateTimer(_ => FlushUnlessBusy(), null, Period, Period);
    }

    /// <summary>Never waits, so finalizers may call it.</summary>
    public void Add(string id) => _ids.Enqueue(id);

    /// <summary>Tells the JVM all ids that wait.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            while (!_isClosed && !_ids.IsEmpty)
            {
                SendBatch();
            }
        }
    }

    /// <summary>Waits for nobody: closing the connection ends a batch to which a JVM does not answer.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _timer.Dispose();
        _connection?.Dispose();
    }

    /// <summary>A batch that waits for its answer is not queued behind by another thread at each tick.</summary>
    private void FlushUnlessBusy()
    {
        if (!_lock.TryEnter())
        {
            return;
        }

        try
        {
            Flush();
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void SendBatch()
    {
        var commands = new StringBuilder();
        var count = 0;
        for (; count < LargestBatch && _ids.TryDequeue(out var id); count++)
        {
            commands.Append("m\nd\n").Append(id).Append("\ne\n");
        }

        try
        {
            _connection ??= GatewayConnection.Open(_address);
            _connection.SendAll(commands.ToString(), count);
        }
        catch (Exception gone) when (gone is GatewayLostException or GatewayProtocolException)
        {
            // A JVM that is gone holds no objects; the next call says so to whoever waits for it.
            _connection?.Dispose();
            _connection = null;
            _ids.Clear();
        }
    }
}
