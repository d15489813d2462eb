using System.Buffers.Binary;
using System.Numerics;

namespace Spark.Embedded.Functions.Hashing;

/// <summary>xxHash, 64 bits.</summary>
internal sealed class XxHash64Values : ValueHash<long>
{
    private const ulong P1 = 0x9E3779B185EBCA87;
    private const ulong P2 = 0xC2B2AE3D27D4EB4F;
    private const ulong P3 = 0x165667B19E3779F9;
    private const ulong P4 = 0x85EBCA77C2B2AE63;
    private const ulong P5 = 0x27D4EB2F165667C5;

    public static XxHash64Values Instance { get; } = new();

    protected override long OfInt(int value, long seed)
    {
        unchecked
        {
            var hash = (ulong)seed + P5 + 4;
            hash ^= (uint)value * P1;
            hash = (BitOperations.RotateLeft(hash, 23) * P2) + P3;
            return (long)Avalanche(hash);
        }
    }

    protected override long OfLong(long value, long seed)
    {
        unchecked
        {
            var hash = (ulong)seed + P5 + 8;
            hash ^= BitOperations.RotateLeft((ulong)value * P2, 31) * P1;
            hash = (BitOperations.RotateLeft(hash, 27) * P1) + P4;
            return (long)Avalanche(hash);
        }
    }

    protected override long OfBytes(ReadOnlySpan<byte> bytes, long seed)
    {
        unchecked
        {
            var rest = bytes;
            var hash = bytes.Length >= 32 ? Stripes(ref rest, (ulong)seed) : (ulong)seed + P5;
            hash += (ulong)bytes.Length;
            for (; rest.Length >= 8; rest = rest[8..])
            {
                hash ^= BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(rest) * P2, 31) * P1;
                hash = (BitOperations.RotateLeft(hash, 27) * P1) + P4;
            }

            if (rest.Length >= 4)
            {
                hash ^= BinaryPrimitives.ReadUInt32LittleEndian(rest) * P1;
                hash = (BitOperations.RotateLeft(hash, 23) * P2) + P3;
                rest = rest[4..];
            }

            foreach (var value in rest)
            {
                hash ^= value * P5;
                hash = BitOperations.RotateLeft(hash, 11) * P1;
            }

            return (long)Avalanche(hash);
        }
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> rest, ulong seed)
    {
        unchecked
        {
            Span<ulong> lanes = [seed + P1 + P2, seed + P2, seed, seed - P1];
            for (; rest.Length >= 32; rest = rest[32..])
            {
                for (var lane = 0; lane < 4; lane++)
                {
                    var word = BinaryPrimitives.ReadUInt64LittleEndian(rest[(lane * 8)..]);
                    lanes[lane] = BitOperations.RotateLeft(lanes[lane] + (word * P2), 31) * P1;
                }
            }

            var hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
                + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
            foreach (var lane in lanes)
            {
                hash = ((hash ^ (BitOperations.RotateLeft(lane * P2, 31) * P1)) * P1) + P4;
            }

            return hash;
        }
    }

    private static ulong Avalanche(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * P2;
            hash = (hash ^ (hash >> 29)) * P3;
            return hash ^ (hash >> 32);
        }
    }
}
