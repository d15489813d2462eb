namespace Spark.Learners.Random;

/// <summary>
/// A reservoir sample of positions: the first ones fill it, each later one may push out an earlier one.
/// </summary>
internal static class Reservoir
{
    /// <summary>
    /// Fills <paramref name="sample"/> with positions of 0..<paramref name="itemCount"/>-1, not sorted.
    /// </summary>
    public static void Sample(Span<int> sample, int itemCount, long seed)
    {
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = i;
        }

        var random = new XorShift(seed);
        for (var item = sample.Length; item < itemCount; item++)
        {
            var slot = (long)(random.NextDouble() * (item + 1));
            if (slot < sample.Length)
            {
                sample[(int)slot] = item;
            }
        }
    }
}
