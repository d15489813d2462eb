namespace Spark.Learners.Binning;

/// <summary>
/// The distinct non-zero values of a column, ascending, with their weights. Zeros are known only by what is missing.
/// </summary>
internal sealed class DistinctValues
{
    public required double[] Values { get; init; }

    public required double[] Weights { get; init; }

    /// <summary>Number of non-zero entries.</summary>
    public required int EntryCount { get; init; }

    /// <summary>Sum of all weights, in the order in which Spark's map hands them out.</summary>
    public required double WeightSum { get; init; }

    /// <param name="rows">The sampled rows, ascending; null for all.</param>
    public static DistinctValues Count(ReadOnlySpan<double> column, double[]? weights, int[]? rows)
    {
        var entryCount = 0;
        var keys = new double[rows?.Length ?? column.Length];
        var sources = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var row = rows is null ? i : rows[i];
            if (column[row] != 0)
            {
                keys[entryCount] = column[row];
                sources[entryCount++] = row;
            }
        }

        Array.Sort(keys, sources, 0, entryCount);
        return Collect(keys, sources, entryCount, weights);
    }

    private static DistinctValues Collect(double[] keys, int[] sources, int entryCount, double[]? weights)
    {
        var values = new List<double>();
        var sums = new List<double>();
        var firstRows = new List<int>();
        for (var start = 0; start < entryCount;)
        {
            var end = start + 1;
            while (end < entryCount && keys[end] == keys[start])
            {
                end++;
            }

            // The weights of one value are added in row order, which the sort above does not keep.
            Array.Sort(sources, start, end - start);
            values.Add(keys[start]);
            firstRows.Add(sources[start]);
            sums.Add(weights is null ? end - start : SumOf(sources.AsSpan(start, end - start), weights));
            start = end;
        }

        return new DistinctValues
        {
            Values = [.. values],
            Weights = [.. sums],
            EntryCount = entryCount,
            WeightSum = weights is null ? entryCount : MapOrder.Sum(values, sums, firstRows),
        };
    }

    private static double SumOf(ReadOnlySpan<int> rows, double[] weights)
    {
        var sum = 0.0;
        foreach (var row in rows)
        {
            sum += weights[row];
        }

        return sum;
    }
}
