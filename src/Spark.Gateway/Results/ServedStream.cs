using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Results;

/// <summary>
/// Bytes that the JVM serves on a socket of their own, given as an array of port, secret and server. The job behind
/// them runs while they are read, and <see cref="Finish"/> says how it ended.
/// </summary>
internal sealed class ServedStream : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly Socket _socket;
    private readonly JavaObject _server;

    private ServedStream(Socket socket, JavaObject server)
    {
        _socket = socket;
        _server = server;
        Bytes = new BufferedStream(new NetworkStream(socket, ownsSocket: false), BufferSize);
    }

    public Stream Bytes { get; }

    public static ServedStream Open(JavaObject triple)
    {
        var java = triple.Java;
        var port = java.Item<int>(triple, 0);
        var secret = Encoding.UTF8.GetBytes(java.Item<string>(triple, 1));
        var server = java.Item<JavaObject>(triple, 2);
        var socket = new Socket(java.Host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(java.Host, port);
            var request = new byte[4 + secret.Length];
            BinaryPrimitives.WriteInt32BigEndian(request, secret.Length);
            secret.CopyTo(request, 4);
            socket.Send(request);
            var stream = new ServedStream(socket, server);
            stream.ReadGreeting();
            return stream;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            socket.Dispose();
            server.Dispose();
            throw new GatewayLostException("The JVM did not serve the rows that it had promised.", failure);
        }
    }

    /// <summary>Throws what the job behind the stream threw.</summary>
    public void Finish() => _server.Run("getResult");

    /// <summary>Ends a read that waits; any thread may call.</summary>
    public void Abandon() => _socket.Dispose();

    public void Dispose()
    {
        Bytes.Dispose();
        _socket.Dispose();
        _server.Dispose();
    }

    private void ReadGreeting()
    {
        var reply = new byte[6];
        Bytes.ReadExactly(reply);
        if (!reply.AsSpan().SequenceEqual("\0\0\0\u0002ok"u8))
        {
            throw new IOException("The secret was refused.");
        }
    }
}
