namespace Spark.Rdds;

/// <summary>A few items of a sequence, evenly spaced, the same in every run.</summary>
internal static class Samples
{
    /// <summary>Keeps every n-th item; when there are too many, n doubles and every other one goes.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int most)
    {
        var kept = new List<T>();
        var (step, index) = (1L, 0L);
        foreach (var item in items)
        {
            if (index++ % step != 0)
            {
                continue;
            }

            kept.Add(item);
            if (kept.Count == most * 2)
            {
                kept = kept.Where((_, i) => i % 2 == 0).ToList();
                step *= 2;
            }
        }

        return kept;
    }
}

/// <summary>Keys under which engines keep items.</summary>
internal static class RddKeys
{
    private static long Last;

    public static long Next() => Interlocked.Increment(ref Last);
}
