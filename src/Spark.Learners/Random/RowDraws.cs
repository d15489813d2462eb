namespace Spark.Learners.Random;

/// <summary>Which rows of one partition, in their natural order, the frame's sampling methods keep.</summary>
internal static class RowDraws
{
    /// <summary>The uniforms of <c>rand(seed)</c>.</summary>
    public static void Uniform(Span<double> values, long seed, int partition = 0)
    {
        var random = new XorShift(seed + partition);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.NextDouble();
        }
    }

    /// <summary>The deviates of <c>randn(seed)</c>.</summary>
    public static void Gaussian(Span<double> values, long seed, int partition = 0)
    {
        var random = new PolarGaussian(seed + partition);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.Next();
        }
    }

    /// <summary>
    /// For each row, already in the order that randomSplit sorts into, the part it falls in; -1 when in none.
    /// </summary>
    public static int[] SplitParts(int rowCount, ReadOnlySpan<double> weights, long seed, int partition = 0)
    {
        var bounds = SplitBounds(weights);
        var random = new XorShift(seed + partition);
        var parts = new int[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            var u = random.NextDouble();
            parts[row] = -1;
            for (var part = 0; part + 1 < bounds.Length; part++)
            {
                if (u >= bounds[part] && u < bounds[part + 1])
                {
                    parts[row] = part;
                }
            }
        }

        return parts;
    }

    /// <summary>Cumulative shares of the weights, from 0.</summary>
    public static double[] SplitBounds(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var bounds = new double[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            bounds[i + 1] = bounds[i] + (weights[i] / sum);
        }

        return bounds;
    }

    /// <summary>For each row the fold, 0-based, whose validation part it belongs to; -1 when in none.</summary>
    public static int[] Folds(int rowCount, int foldCount, long seed)
    {
        var random = new XorShift(new JavaRandom(seed).NextLong());
        var folds = new int[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            var u = random.NextDouble();
            folds[row] = -1;
            for (var fold = 1; fold <= foldCount; fold++)
            {
                // Both bounds are 32-bit quotients, so a row can fall beside the exact share.
                double low = (fold - 1) / (float)foldCount;
                double high = fold / (float)foldCount;
                if (u >= low && u < high)
                {
                    folds[row] = fold - 1;
                }
            }
        }

        return folds;
    }

    /// <summary>Rows kept by <c>sample(false, fraction, seed)</c>.</summary>
    public static int[] SampleWithoutReplacement(int rowCount, double fraction, long seed, int partition = 0)
    {
        var random = new XorShift(seed + partition);
        var kept = new List<int>();
        for (var row = 0; row < rowCount; row++)
        {
            if (random.NextDouble() < fraction)
            {
                kept.Add(row);
            }
        }

        return [.. kept];
    }

    /// <summary>How often <c>sample(true, fraction, seed)</c> takes each row.</summary>
    public static int[] CountsWithReplacement(int rowCount, double fraction, long seed)
    {
        var sampler = new PoissonSampler(fraction, new JavaRandom(seed).NextLong());
        var counts = new int[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            counts[row] = sampler.Next();
        }

        return counts;
    }
}
