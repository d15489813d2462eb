using System.Buffers.Binary;
using System.Numerics;

namespace Spark.Learners.Random;

/// <summary>The 32-bit Murmur3 hash of whole four-byte words.</summary>
internal static class Murmur3
{
    public static uint Hash(ReadOnlySpan<byte> bytes, uint seed)
    {
        var hash = seed;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]);
            word *= 0xcc9e2d51;
            word = BitOperations.RotateLeft(word, 15);
            word *= 0x1b873593;
            hash ^= word;
            hash = BitOperations.RotateLeft(hash, 13);
            hash = (hash * 5) + 0xe6546b64;
        }

        hash ^= (uint)bytes.Length;
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
