using System.Buffers.Binary;
using System.Text;

namespace Launcher.Packaging;

/// <summary>
/// A native program or library of Linux. A version need such as (libc.so.6, GLIBC_2.27) is what the loader asks of a
/// library before it starts anything.
/// </summary>
/// <param name="Interpreter">The loader that a program names; null for a library.</param>
internal sealed record ElfFile(
    ushort Machine,
    string? Interpreter,
    IReadOnlyList<(string Library, string Version)> VersionNeeds)
{
    private const int HeaderSize = 64;
    private const byte Is64Bit = 2;
    private const byte IsLittleEndian = 1;

    private static readonly byte[] Magic = [0x7F, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>Null for a file that is no ELF file.</summary>
    /// <exception cref="InvalidDataException">The file begins like one and is damaged.</exception>
    public static ElfFile? Read(string path)
    {
        using var file = File.OpenRead(path);
        var header = new byte[HeaderSize];
        var count = file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false);
        if (count < HeaderSize || !header.AsSpan().StartsWith(Magic))
        {
            return null;
        }

        var machine = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(18));
        if (header[4] != Is64Bit || header[5] != IsLittleEndian)
        {
            return new ElfFile(machine, null, []);
        }

        try
        {
            var segments = ElfSegments.Read(file, header);
            return new ElfFile(machine, segments.Interpreter(), [.. new ElfVersionNeeds(segments).Read()]);
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"'{Path.GetFileName(path)}' is a damaged ELF file.", damaged);
        }
    }

    /// <summary>Text up to its zero byte.</summary>
    internal static string TextAt(ReadOnlySpan<byte> table, int offset)
    {
        var text = table[offset..];
        return Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
    }
}
