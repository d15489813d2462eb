using System.Buffers.Binary;

namespace Spark.Embedded.ML.Saving.Parquet;

/// <summary>Compresses in the raw Snappy format: literals and copies within blocks of 64 KiB.</summary>
internal static class Snappy
{
    private const int BlockSize = 1 << 16;
    private const int HashBits = 14;
    private const int ShortestMatch = 4;
    private const int LongestCopy = 64;

    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var output = new MemoryStream((input.Length / 2) + 16);
        var length = (uint)input.Length;
        while (length >= 0x80)
        {
            output.WriteByte((byte)(length | 0x80));
            length >>= 7;
        }

        output.WriteByte((byte)length);
        for (var start = 0; start < input.Length; start += BlockSize)
        {
            CompressBlock(input[start..Math.Min(input.Length, start + BlockSize)], output);
        }

        return output.ToArray();
    }

    private static void CompressBlock(ReadOnlySpan<byte> block, MemoryStream output)
    {
        var seen = new int[1 << HashBits];
        Array.Fill(seen, -1);
        var literalStart = 0;
        var position = 0;
        while (position + ShortestMatch <= block.Length)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(block[position..]);
            var slot = (int)((next * 0x1E35A7BDu) >> (32 - HashBits));
            var candidate = seen[slot];
            seen[slot] = position;
            if (candidate < 0 || BinaryPrimitives.ReadUInt32LittleEndian(block[candidate..]) != next)
            {
                position++;
                continue;
            }

            var matched =
                ShortestMatch
                + block[(position + ShortestMatch)..].CommonPrefixLength(block[(candidate + ShortestMatch)..]);
            Literal(block[literalStart..position], output);
            Copy(position - candidate, matched, output);
            position += matched;
            literalStart = position;
        }

        Literal(block[literalStart..], output);
    }

    private static void Literal(ReadOnlySpan<byte> bytes, MemoryStream output)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var last = bytes.Length - 1;
        if (last < 60)
        {
            output.WriteByte((byte)(last << 2));
        }
        else if (last < 256)
        {
            output.WriteByte(60 << 2);
            output.WriteByte((byte)last);
        }
        else
        {
            output.WriteByte(61 << 2);
            output.WriteByte((byte)last);
            output.WriteByte((byte)(last >> 8));
        }

        output.Write(bytes);
    }

    private static void Copy(int offset, int length, MemoryStream output)
    {
        while (length > 0)
        {
            var part = Math.Min(length, LongestCopy);
            output.WriteByte((byte)(((part - 1) << 2) | 2));
            output.WriteByte((byte)offset);
            output.WriteByte((byte)(offset >> 8));
            length -= part;
        }
    }
}
