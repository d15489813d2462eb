namespace Spark.Learners.Random;

/// <summary>The WELL19937c generator, seeded by one long.</summary>
internal sealed class Well19937c
{
    private const int Length = 624;
    private const double DoubleUnit = 1.0 / (1L << 52);

    private readonly uint[] _words = new uint[Length];
    private int _index;

    public Well19937c(long seed)
    {
        _words[0] = (uint)(seed >>> 32);
        _words[1] = (uint)seed;
        for (var i = 2; i < Length; i++)
        {
            // The word two places back enters sign-extended, which the shift below carries on.
            var before = (long)(int)_words[i - 2];
            _words[i] = (uint)((1812433253L * (before ^ (before >> 30))) + i);
        }
    }

    public double NextDouble() => (((long)Next26() << 26) | Next26()) * DoubleUnit;

    private uint Next26()
    {
        var words = _words;
        var i = _index;
        var previous = i == 0 ? Length - 1 : i - 1;
        var beforeThat = previous == 0 ? Length - 1 : previous - 1;
        var m1 = words[Wrap(i + 70)];
        var m2 = words[Wrap(i + 179)];
        var m3 = words[Wrap(i + 449)];

        var z0 = (0x80000000 & words[previous]) ^ (0x7fffffff & words[beforeThat]);
        var z1 = words[i] ^ (words[i] << 25) ^ m1 ^ (m1 >> 27);
        var z2 = (m2 >> 9) ^ m3 ^ (m3 >> 1);
        var z3 = z1 ^ z2;
        var z4 = z0 ^ z1 ^ (z1 << 9) ^ z2 ^ (z2 << 21) ^ z3 ^ (z3 >> 21);

        words[i] = z3;
        words[previous] = z4;
        words[beforeThat] &= 0x80000000;
        _index = previous;

        z4 ^= (z4 << 7) & 0xe46e1700;
        z4 ^= (z4 << 15) & 0x9b868000;
        return z4 >> 6;
    }

    private static int Wrap(int index) => index >= Length ? index - Length : index;
}
