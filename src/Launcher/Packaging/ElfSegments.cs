using System.Buffers.Binary;
using System.Text;

namespace Launcher.Packaging;

/// <summary>The parts of an ELF file as the loader maps them.</summary>
internal sealed class ElfSegments
{
    private const uint Loaded = 1;
    private const uint DynamicTable = 2;
    private const uint InterpreterName = 3;

    private readonly Stream _file;
    private readonly IReadOnlyList<Segment> _segments;

    private ElfSegments(Stream file, IReadOnlyList<Segment> segments) => (_file, _segments) = (file, segments);

    public static ElfSegments Read(Stream file, ReadOnlySpan<byte> header)
    {
        var start = BinaryPrimitives.ReadInt64LittleEndian(header[32..]);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(header[54..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(header[56..]);
        var table = BytesAt(file, start, size * count);
        var segments = new List<Segment>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = table.AsSpan(i * size, size);
            segments.Add(
                new Segment(
                    BinaryPrimitives.ReadUInt32LittleEndian(entry),
                    BinaryPrimitives.ReadInt64LittleEndian(entry[8..]),
                    BinaryPrimitives.ReadInt64LittleEndian(entry[16..]),
                    BinaryPrimitives.ReadInt64LittleEndian(entry[32..])));
        }

        return new ElfSegments(file, segments);
    }

    public string? Interpreter() =>
        Find(InterpreterName) is { } segment
            ? Encoding.ASCII.GetString(BytesAt(_file, segment.Offset, checked((int)segment.Size))).TrimEnd('\0')
            : null;

    /// <summary>Tags and values; the first of a tag that stands more than once. Empty for a static program.</summary>
    public IReadOnlyDictionary<long, long> Dynamic()
    {
        var values = new Dictionary<long, long>();
        if (Find(DynamicTable) is not { } segment)
        {
            return values;
        }

        var table = BytesAt(_file, segment.Offset, checked((int)segment.Size));
        for (var at = 0; at + 16 <= table.Length; at += 16)
        {
            values.TryAdd(
                BinaryPrimitives.ReadInt64LittleEndian(table.AsSpan(at)),
                BinaryPrimitives.ReadInt64LittleEndian(table.AsSpan(at + 8)));
        }

        return values;
    }

    /// <summary>Bytes at an address of the loaded program.</summary>
    public byte[] BytesAtAddress(long address, int count)
    {
        var segment = _segments.FirstOrDefault(s =>
            s.Type == Loaded && address >= s.Address && address - s.Address < s.Size);
        return segment is null
            ? throw new EndOfStreamException($"Nothing is loaded at {address:x}.")
            : BytesAt(_file, segment.Offset + (address - segment.Address), count);
    }

    private Segment? Find(uint type) => _segments.FirstOrDefault(segment => segment.Type == type);

    private static byte[] BytesAt(Stream file, long offset, int count)
    {
        if (offset < 0 || count < 0 || offset > file.Length - count)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[count];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Segment(uint Type, long Offset, long Address, long Size);
}
