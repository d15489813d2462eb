using System.Collections.Concurrent;

namespace Spark.Gateway.Wire;

/// <summary>Open connections. It grows with the number of calls that wait at once, so a cancel never queues.</summary>
internal sealed class ConnectionPool(GatewayAddress address) : IDisposable
{
    private readonly ConcurrentBag<GatewayConnection> _idle = [];
    private volatile bool _isClosed;

    public GatewayConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(JavaGateway));
        while (_idle.TryTake(out var connection))
        {
            if (!connection.IsBroken)
            {
                return connection;
            }
        }

        return GatewayConnection.Open(address);
    }

    public void Return(GatewayConnection connection)
    {
        if (connection.IsBroken || _isClosed)
        {
            connection.Dispose();
        }
        else
        {
            _idle.Add(connection);
        }
    }

    /// <summary>Whether the gateway still takes connections.</summary>
    public bool Answers()
    {
        try
        {
            GatewayConnection.Open(address).Dispose();
            return true;
        }
        catch (Exception gone) when (gone is GatewayLostException or GatewayProtocolException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
