using Spark.Learners.Numerics;

namespace Spark.Learners.Random;

/// <summary>Rows of one partition that a Bernoulli sample without replacement keeps.</summary>
internal static class BernoulliSample
{
    private const double LargestGapFraction = 0.4;
    private const double SmallestUniform = 5e-11;

    public static int[] KeptRows(int rowCount, double fraction, long seed)
    {
        var random = new XorShift(new JavaRandom(seed).NextLong());
        var kept = new List<int>((int)(rowCount * fraction * 1.1) + 16);
        if (fraction > LargestGapFraction)
        {
            for (var row = 0; row < rowCount; row++)
            {
                if (random.NextDouble() <= fraction)
                {
                    kept.Add(row);
                }
            }

            return [.. kept];
        }

        // Few rows are kept, so the distance to the next kept row is drawn instead of one uniform a row.
        var logOfSkip = FdlibmLog.Log1P(-fraction);
        var toSkip = NextGap(ref random, logOfSkip);
        for (var row = 0; row < rowCount; row++)
        {
            if (toSkip > 0)
            {
                toSkip--;
                continue;
            }

            kept.Add(row);
            toSkip = NextGap(ref random, logOfSkip);
        }

        return [.. kept];
    }

    private static int NextGap(ref XorShift random, double logOfSkip) =>
        (int)(Math.Log(Math.Max(random.NextDouble(), SmallestUniform)) / logOfSkip);
}
