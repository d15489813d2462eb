namespace Spark.Rdds;

/// <summary>The order of keys: text by code units, everything else by its own.</summary>
internal static class KeyOrder
{
    public static IComparer<TKey> Of<TKey>(bool isAscending)
    {
        var comparer = typeof(TKey) == typeof(string)
            ? (IComparer<TKey>)(object)StringComparer.Ordinal
            : Comparer<TKey>.Default;
        return isAscending ? comparer : Comparer<TKey>.Create((left, right) => comparer.Compare(right, left));
    }

    /// <summary>Keys that cut sorted samples into parts of about the same size.</summary>
    public static TKey[] Bounds<TKey>(IEnumerable<TKey> samples, int parts, IComparer<TKey> order)
    {
        var sorted = samples.Order(order).ToArray();
        return Enumerable.Range(1, Math.Max(0, parts - 1))
            .Where(_ => sorted.Length > 0)
            .Select(i => sorted[Math.Min(sorted.Length - 1, (int)((long)i * sorted.Length / parts))])
            .ToArray();
    }

    /// <summary>The part of a key: equal keys come to one part.</summary>
    public static int PartOf<TKey>(TKey key, TKey[] bounds, IComparer<TKey> order)
    {
        var (low, high) = (0, bounds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (order.Compare(bounds[middle], key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
