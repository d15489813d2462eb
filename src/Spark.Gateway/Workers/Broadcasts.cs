using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>
/// Values that Spark has brought to this machine for the worker of one connection. A value begins with its own length,
/// because the encrypted way tells none.
/// </summary>
internal sealed class Broadcasts
{
    private readonly Dictionary<long, Lazy<byte[]>> _values = [];

    public byte[] this[long id] => _values[id].Value;

    /// <summary>The form in which a value is handed to Spark.</summary>
    public static byte[] Framed(ReadOnlySpan<byte> value)
    {
        var bytes = new byte[sizeof(long) + value.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value.Length);
        value.CopyTo(bytes.AsSpan(sizeof(long)));
        return bytes;
    }

    /// <summary>Additions and removals that a task brings.</summary>
    public void Read(WorkerInput input)
    {
        var isEncrypted = input.ReadFlag();
        var changes = input.ReadInt();
        if (!isEncrypted)
        {
            for (; changes > 0; changes--)
            {
                ReadChange(input, id => Add(id, input.ReadText()));
            }

            return;
        }

        var port = input.ReadInt();
        var secret = input.ReadText();
        var added = 0;
        for (; changes > 0; changes--)
        {
            ReadChange(input, _ => added++);
        }

        ReadDecrypted(port, secret, added);
    }

    private void ReadChange(WorkerInput input, Action<long> add)
    {
        var id = input.ReadLong();
        if (id < 0)
        {
            _values.Remove(-id - 1);
        }
        else
        {
            add(id);
        }
    }

    private void Add(long id, string path) => _values[id] = new Lazy<byte[]>(() =>
    {
        using var file = File.OpenRead(path);
        return Content(new WorkerInput(file));
    });

    private void ReadDecrypted(int port, string secret, int count)
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);
        var input = new WorkerInput(client.GetStream());
        var output = new WorkerOutput(client.GetStream());
        output.Write(secret);
        output.Flush();
        if (input.ReadText() != "ok")
        {
            throw new InvalidDataException("Spark refused to hand over what was broadcast.");
        }

        for (; count > 0; count--)
        {
            var id = input.ReadLong();
            var value = Content(input);
            _values[id] = new Lazy<byte[]>(value);
        }

        output.Bytes.WriteByte(1);
        output.Flush();
    }

    private static byte[] Content(WorkerInput input) => input.ReadBytes(checked((int)input.ReadLong()));
}
