namespace Spark.Learners.Random;

/// <summary>Java's 48-bit linear congruential generator.</summary>
internal struct JavaRandom(long seed)
{
    private const long Multiplier = 0x5DEECE66D;
    private const long Mask = (1L << 48) - 1;

    private long _state = (seed ^ Multiplier) & Mask;

    public int Next(int bits)
    {
        _state = ((_state * Multiplier) + 0xB) & Mask;
        return (int)(_state >> (48 - bits));
    }

    public long NextLong() => ((long)Next(32) << 32) + Next(32);
}
