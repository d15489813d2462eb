using System.Security.Cryptography;

namespace Spark.Embedded.Functions.Hashing;

/// <summary>Digests and checksums of bytes.</summary>
internal static class Checksums
{
    private static readonly uint[] Table = Enumerable.Range(0, 256).Select(Entry).ToArray();

    public static long Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xff] ^ (crc >> 8);
        }

        return ~crc;
    }

#pragma warning disable CA5351, CA5350 // md5 and sha1 are functions of Spark's SQL; nothing is protected by them here.
    public static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    public static string Sha1(byte[] bytes) => Convert.ToHexStringLower(SHA1.HashData(bytes));
#pragma warning restore CA5351, CA5350

    /// <summary>SHA-2 of 224, 256 (also 0), 384 or 512 bits; null for another number.</summary>
    public static string? Sha2(byte[] bytes, int bits) => bits switch
    {
        224 => Convert.ToHexStringLower(Sha224.HashData(bytes)),
        0 or 256 => Convert.ToHexStringLower(SHA256.HashData(bytes)),
        384 => Convert.ToHexStringLower(SHA384.HashData(bytes)),
        512 => Convert.ToHexStringLower(SHA512.HashData(bytes)),
        _ => null,
    };

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) == 0 ? entry >> 1 : 0xedb88320 ^ (entry >> 1);
        }

        return entry;
    }
}
