using System.Buffers.Binary;

namespace Spark.Gateway.Results;

/// <summary>Kinds of message that matter here, numbered as in Arrow's format.</summary>
internal enum ArrowMessageKind : byte
{
    None = 0,
    Schema = 1,
    DictionaryBatch = 2,
    RecordBatch = 3,
}

/// <summary>
/// Reads one message of an Arrow stream as bytes, without decoding it. On the wire:
/// <code>
/// FFFFFFFF | int length | metadata (a flatbuffer, padded) | body     numbers little-endian
/// FFFFFFFF | 0                                                       the end of the stream
/// </code>
/// </summary>
internal static class ArrowMessage
{
    private const int Head = 8;
    private const int KindField = 1;
    private const int BodyLengthField = 3;

    /// <summary>
    /// The whole message behind <paramref name="prefix"/>; kind None at the end of the stream.
    /// </summary>
    /// <exception cref="EndOfStreamException">The stream ends without its end mark.</exception>
    public static (ArrowMessageKind Kind, byte[] Bytes) Read(Stream stream, ReadOnlySpan<byte> prefix)
    {
        Span<byte> head = stackalloc byte[Head];
        stream.ReadExactly(head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (length == 0)
        {
            return (ArrowMessageKind.None, []);
        }

        var metadata = new byte[length];
        stream.ReadExactly(metadata);
        var body = checked((int)BodyLength(metadata));
        var message = new byte[prefix.Length + Head + length + body];
        prefix.CopyTo(message);
        head.CopyTo(message.AsSpan(prefix.Length));
        metadata.CopyTo(message, prefix.Length + Head);
        stream.ReadExactly(message.AsSpan(prefix.Length + Head + length));
        return (Kind(metadata), message);
    }

    private static ArrowMessageKind Kind(ReadOnlySpan<byte> metadata)
    {
        var position = Field(metadata, KindField);
        return position < 0 ? ArrowMessageKind.None : (ArrowMessageKind)metadata[position];
    }

    private static long BodyLength(ReadOnlySpan<byte> metadata)
    {
        var position = Field(metadata, BodyLengthField);
        return position < 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(metadata[position..]);
    }

    /// <summary>Where a field of the root table lies; -1 when it has its default.</summary>
    private static int Field(ReadOnlySpan<byte> metadata, int field)
    {
        var table = BinaryPrimitives.ReadInt32LittleEndian(metadata);
        var fields = table - BinaryPrimitives.ReadInt32LittleEndian(metadata[table..]);
        var slot = 4 + (2 * field);
        if (slot >= BinaryPrimitives.ReadUInt16LittleEndian(metadata[fields..]))
        {
            return -1;
        }

        var offset = BinaryPrimitives.ReadUInt16LittleEndian(metadata[(fields + slot)..]);
        return offset == 0 ? -1 : table + offset;
    }
}
