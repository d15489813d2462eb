using System.Buffers.Binary;
using System.Text;

namespace Spark.Gateway.Workers;

/// <summary>What the JVM sends to a worker: numbers big-endian, text and bytes behind their length.</summary>
internal sealed class WorkerInput(Stream stream)
{
    private const int BufferSize = 64 * 1024;

    public Stream Bytes { get; } = new BufferedStream(stream, BufferSize);

    /// <summary>The next number; null where the JVM has closed the connection.</summary>
    public int? TryReadInt()
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        var read = Bytes.ReadAtLeast(number, number.Length, throwOnEndOfStream: false);
        return read == number.Length ? BinaryPrimitives.ReadInt32BigEndian(number) : null;
    }

    public int ReadInt() => TryReadInt() ?? throw new EndOfStreamException();

    public long ReadLong()
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        Bytes.ReadExactly(number);
        return BinaryPrimitives.ReadInt64BigEndian(number);
    }

    public bool ReadFlag()
    {
        Span<byte> flag = stackalloc byte[1];
        Bytes.ReadExactly(flag);
        return flag[0] != 0;
    }

    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        Bytes.ReadExactly(bytes);
        return bytes;
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes(ReadInt()));

    /// <summary>Records up to the mark of their end; a null record is null.</summary>
    public IEnumerable<byte[]?> Records()
    {
        while (true)
        {
            switch (ReadInt())
            {
                case WorkerCodes.EndOfData:
                    yield break;
                case WorkerCodes.Null:
                    yield return null;
                    break;
                case var length:
                    yield return ReadBytes(length);
                    break;
            }
        }
    }
}
