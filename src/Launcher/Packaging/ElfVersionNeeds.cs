using System.Buffers.Binary;

namespace Launcher.Packaging;

/// <summary>Reads which library versions a file needs: a chain of libraries, each with a chain of versions.</summary>
internal sealed class ElfVersionNeeds(ElfSegments segments)
{
    private const long TextTable = 5;
    private const long TextSize = 10;
    private const long NeedTable = 0x6ffffffe;
    private const long NeedCount = 0x6fffffff;
    private const int RecordSize = 16;

    public IEnumerable<(string Library, string Version)> Read()
    {
        var dynamic = segments.Dynamic();
        if (!dynamic.TryGetValue(NeedTable, out var address) || !dynamic.TryGetValue(NeedCount, out var count))
        {
            yield break;
        }

        var texts = segments.BytesAtAddress(dynamic[TextTable], checked((int)dynamic[TextSize]));
        for (var i = 0; i < count; i++)
        {
            var library = segments.BytesAtAddress(address, RecordSize);
            var name = ElfFile.TextAt(texts, Number(library, 4));
            var version = address + Number(library, 8);
            for (var left = BinaryPrimitives.ReadUInt16LittleEndian(library.AsSpan(2)); left > 0; left--)
            {
                var need = segments.BytesAtAddress(version, RecordSize);
                yield return (name, ElfFile.TextAt(texts, Number(need, 8)));
                version += Number(need, 12);
            }

            address += Number(library, 12);
        }
    }

    private static int Number(byte[] record, int at) => BinaryPrimitives.ReadInt32LittleEndian(record.AsSpan(at));
}
