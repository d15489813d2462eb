using System.Buffers.Binary;

namespace Spark.Learners.Random;

/// <summary>Spark's own generator: a 64-bit xorshift whose first state is a hash of the seed.</summary>
internal struct XorShift(long seed)
{
    private const double DoubleUnit = 1.0 / (1L << 53);
    private const uint HashSeed = 0x3c074a61;

    private long _state = HashOf(seed);

    public int Next(int bits)
    {
        var x = _state ^ (_state << 21);
        x ^= (long)((ulong)x >> 35);
        x ^= x << 4;
        _state = x;
        return (int)(x & ((1L << bits) - 1));
    }

    public int NextInt() => Next(32);

    public long NextLong() => ((long)Next(32) << 32) + Next(32);

    public double NextDouble() => (((long)Next(26) << 27) + Next(27)) * DoubleUnit;

    private static long HashOf(long seed)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seed);
        var low = Murmur3.Hash(bytes, HashSeed);
        var high = Murmur3.Hash(bytes, low);
        return (long)(((ulong)high << 32) | low);
    }
}
