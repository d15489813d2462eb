using Spark.Learners.Random;

namespace Spark.Learners.Forests;

/// <summary>How often each tree of a forest draws each row.</summary>
internal static class RowDrawing
{
    /// <summary>One array of counts a tree; null when every tree takes every row once.</summary>
    public static byte[][]? Draw(int rowCount, ForestOptions options)
    {
        if (!options.Bootstrap && options.SubsamplingRate == 1.0)
        {
            return null;
        }

        var draws = new byte[options.NumTrees][];
        for (var tree = 0; tree < draws.Length; tree++)
        {
            draws[tree] = new byte[rowCount];
        }

        // One generator serves all trees, row by row, so a tree's draws depend on how many trees there are.
        if (options.Bootstrap)
        {
            var poisson = new PoissonSampler(options.SubsamplingRate, options.Seed + 1);
            for (var row = 0; row < rowCount; row++)
            {
                foreach (var tree in draws)
                {
                    tree[row] = checked((byte)poisson.Next());
                }
            }
        }
        else
        {
            var random = new XorShift(options.Seed + 1);
            for (var row = 0; row < rowCount; row++)
            {
                foreach (var tree in draws)
                {
                    tree[row] = random.NextDouble() < options.SubsamplingRate ? (byte)1 : (byte)0;
                }
            }
        }

        return draws;
    }

    /// <summary>The rows that a tree drew at all, ascending.</summary>
    public static int[] RowsOf(byte[] draws)
    {
        var rows = new int[draws.Length - draws.AsSpan().Count((byte)0)];
        var count = 0;
        for (var row = 0; row < draws.Length; row++)
        {
            if (draws[row] != 0)
            {
                rows[count++] = row;
            }
        }

        return rows;
    }
}
