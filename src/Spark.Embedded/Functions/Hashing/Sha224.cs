using System.Buffers.Binary;
using System.Numerics;

namespace Spark.Embedded.Functions.Hashing;

/// <summary>SHA-224, which .NET does not have: SHA-256 from other first words, cut to seven of eight.</summary>
internal static class Sha224
{
    private static readonly uint[] Constants = Primes(64).Select(prime => Fraction(prime, 3)).ToArray();

    public static byte[] HashData(ReadOnlySpan<byte> bytes)
    {
        uint[] state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        var padded = new byte[((bytes.Length + 8) / 64 * 64) + 64];
        bytes.CopyTo(padded);
        padded[bytes.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)bytes.Length * 8);
        for (var block = 0; block < padded.Length; block += 64)
        {
            Compress(state, padded.AsSpan(block, 64));
        }

        var digest = new byte[28];
        for (var i = 0; i < 7; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * 4), state[i]);
        }

        return digest;
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        unchecked
        {
            Span<uint> words = stackalloc uint[64];
            for (var i = 0; i < 16; i++)
            {
                words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
            }

            for (var i = 16; i < 64; i++)
            {
                var low =
                    BitOperations.RotateRight(words[i - 15], 7)
                    ^ BitOperations.RotateRight(words[i - 15], 18)
                    ^ (words[i - 15] >> 3);
                var high =
                    BitOperations.RotateRight(words[i - 2], 17)
                    ^ BitOperations.RotateRight(words[i - 2], 19)
                    ^ (words[i - 2] >> 10);
                words[i] = words[i - 16] + low + words[i - 7] + high;
            }

            var (a, b, c, d, e, f, g, h) = (
                state[0],
                state[1],
                state[2],
                state[3],
                state[4],
                state[5],
                state[6],
                state[7]
            );
            for (var i = 0; i < 64; i++)
            {
                var sum1 =
                    BitOperations.RotateRight(e, 6)
                    ^ BitOperations.RotateRight(e, 11)
                    ^ BitOperations.RotateRight(e, 25);
                var first = h + sum1 + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
                var sum0 =
                    BitOperations.RotateRight(a, 2)
                    ^ BitOperations.RotateRight(a, 13)
                    ^ BitOperations.RotateRight(a, 22);
                var second = sum0 + ((a & b) ^ (a & c) ^ (b & c));
                (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
            }

            uint[] sums = [a, b, c, d, e, f, g, h];
            for (var i = 0; i < 8; i++)
            {
                state[i] += sums[i];
            }
        }
    }

    private static IEnumerable<int> Primes(int count) =>
        Enumerable.Range(2, 400).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0)).Take(count);

    // The first 32 bits of the fractional part of a root.
    private static uint Fraction(int number, int root)
    {
        var scaled = (BigInteger)number << (32 * root);
        var low = BigInteger.Zero;
        var high = BigInteger.One << 40;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = BigInteger.Pow(middle, root) <= scaled ? (middle, high) : (low, middle);
        }

        return (uint)(low & uint.MaxValue);
    }
}
