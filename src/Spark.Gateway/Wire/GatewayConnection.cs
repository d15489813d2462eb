using System.Net.Sockets;
using System.Text;

namespace Spark.Gateway.Wire;

/// <summary>
/// One socket and so one thread of the JVM. Used by one thread at a time; disposing it from another one ends a call
/// that waits.
/// </summary>
internal sealed class GatewayConnection : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Socket _socket;
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    private GatewayConnection(Socket socket) => _socket = socket;

    /// <summary>Whether a failure left requests and replies out of step.</summary>
    public bool IsBroken { get; private set; }

    public static GatewayConnection Open(GatewayAddress address)
    {
        var socket = new Socket(address.Host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connection = new GatewayConnection(socket);
        try
        {
            socket.Connect(address.Host, address.Port);

            // The secret has no end line: the next line would be taken for a command.
            return connection.Send($"A\n{address.Secret}\n") == "!yv"
                ? connection
                : throw new GatewayProtocolException($"The gateway at '{address}' refused the secret.");
        }
        catch (SocketException refused)
        {
            connection.Dispose();
            throw new GatewayLostException($"Nothing answers at '{address}'.", refused);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The reply to one command, without its line end.</summary>
    public string Send(string command)
    {
        Write(command);
        return ReadLine();
    }

    /// <summary>Sends commands of known number together and reads past their replies.</summary>
    public void SendAll(string commands, int count)
    {
        Write(commands);
        for (var i = 0; i < count; i++)
        {
            ReadLine();
        }
    }

    public void MarkBroken() => IsBroken = true;

    public void Dispose()
    {
        IsBroken = true;
        _socket.Dispose();
    }

    private void Write(string command)
    {
        try
        {
            var bytes = Utf8.GetBytes(command);
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            throw Lost(failure);
        }
    }

    private string ReadLine()
    {
        var searched = _start;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Utf8.GetString(_buffer, _start, searched + found - _start);
                _start = searched + found + 1;
                return line;
            }

            searched = Fill();
        }
    }

    /// <summary>Reads on; gives the position of the first new byte.</summary>
    private int Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read;
        try
        {
            read = _socket.Receive(_buffer, _end, _buffer.Length - _end, SocketFlags.None);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            throw Lost(failure);
        }

        if (read == 0)
        {
            throw Lost(null);
        }

        var first = _end;
        _end += read;
        return first;
    }

    private GatewayLostException Lost(Exception? failure)
    {
        IsBroken = true;
        return new GatewayLostException("The connection to the JVM ended.", failure);
    }
}
