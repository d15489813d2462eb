using System.Buffers.Binary;
using System.Text;

namespace Launcher.Tests.Packaging;

/// <summary>Bytes of a small ELF file: header, three segments, and whatever they name.</summary>
internal static class ElfImage
{
    public const ushort X64 = 62;
    public const ushort Arm64 = 183;
    public const string Loader = "/lib64/ld-linux-x86-64.so.2";

    private const int HeaderSize = 64;
    private const int SegmentSize = 56;
    private const int Base = 0x400000;

    public static byte[] Program(ushort machine = X64, string? loader = Loader, params string[] versions) =>
        Bytes(machine, loader, versions);

    public static byte[] Library(ushort machine = X64, params string[] versions) => Bytes(machine, null, versions);

    // header | segments | loader name | texts | version needs | dynamic table; all of it loaded at one address.
    private static byte[] Bytes(ushort machine, string? loader, string[] versions)
    {
        var table = new List<byte> { 0 };
        var library = Add(table, "libc.so.6");
        var names = versions.Select(version => Add(table, version)).ToList();
        var interpreter = loader is null ? [] : Encoding.ASCII.GetBytes(loader + "\0");
        var interpreterAt = HeaderSize + (3 * SegmentSize);
        var textsAt = interpreterAt + interpreter.Length;
        var needsAt = textsAt + table.Count;
        var needs = Needs(library, names);
        var dynamicAt = needsAt + needs.Length;
        var dynamic = Dynamic(Base + textsAt, table.Count, versions.Length > 0 ? Base + needsAt : null);
        var bytes = new byte[dynamicAt + dynamic.Length];
        Header(bytes, machine);
        Segment(bytes, 0, 1, 0, bytes.Length);
        Segment(bytes, 1, 2, dynamicAt, dynamic.Length);
        Segment(bytes, 2, loader is null ? 0u : 3u, interpreterAt, interpreter.Length);
        interpreter.CopyTo(bytes, interpreterAt);
        table.CopyTo(bytes, textsAt);
        needs.CopyTo(bytes, needsAt);
        dynamic.CopyTo(bytes, dynamicAt);
        return bytes;
    }

    private static void Header(Span<byte> bytes, ushort machine)
    {
        "\u007fELF\u0002\u0001\u0001"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[16..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[18..], machine);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[54..], SegmentSize);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[56..], 3);
    }

    private static void Segment(byte[] bytes, int index, uint type, long offset, long size)
    {
        var entry = bytes.AsSpan(HeaderSize + (index * SegmentSize));
        BinaryPrimitives.WriteUInt32LittleEndian(entry, type);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], offset);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], Base + offset);
        BinaryPrimitives.WriteInt64LittleEndian(entry[32..], size);
    }

    private static byte[] Needs(int library, List<int> versions)
    {
        var bytes = new byte[16 + (16 * versions.Count)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)versions.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), library);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 16);
        for (var i = 0; i < versions.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16 + (16 * i) + 8), versions[i]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16 + (16 * i) + 12), 16);
        }

        return bytes;
    }

    private static byte[] Dynamic(long texts, int textSize, long? needs)
    {
        List<(long Tag, long Value)> entries = [(5, texts), (10, textSize)];
        if (needs is { } address)
        {
            entries.Add((0x6ffffffe, address));
            entries.Add((0x6fffffff, 1));
        }

        var bytes = new byte[16 * (entries.Count + 1)];
        for (var i = 0; i < entries.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16 * i), entries[i].Tag);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan((16 * i) + 8), entries[i].Value);
        }

        return bytes;
    }

    private static int Add(List<byte> table, string text)
    {
        var at = table.Count;
        table.AddRange(Encoding.ASCII.GetBytes(text + "\0"));
        return at;
    }
}
