using System.Buffers.Binary;
using System.Text;

namespace Spark.Gateway.Workers;

/// <summary>What a worker sends to the JVM.</summary>
internal sealed class WorkerOutput(Stream stream)
{
    private const int BufferSize = 64 * 1024;

    public Stream Bytes { get; } = new BufferedStream(stream, BufferSize);

    public void Write(int value)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, value);
        Bytes.Write(number);
    }

    public void Write(long value)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, value);
        Bytes.Write(number);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        Bytes.Write(bytes);
    }

    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public void Flush() => Bytes.Flush();
}
