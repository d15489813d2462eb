namespace Spark.Rdds;

/// <summary>Pairs brought together by key.</summary>
internal static class Combined
{
    /// <summary>One pair a key, in the order in which keys come first.</summary>
    public static IEnumerable<(TKey Key, TResult Value)> ByKey<TKey, TValue, TResult>(
        IEnumerable<(TKey Key, TValue Value)> pairs, Func<TValue, TResult> first, Func<TResult, TValue, TResult> next)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>();
        var results = new List<(TKey Key, TResult Value)>();
        foreach (var (key, value) in pairs)
        {
            if (places.TryGetValue(key, out var place))
            {
                results[place] = (key, next(results[place].Value, value));
            }
            else
            {
                places.Add(key, results.Count);
                results.Add((key, first(value)));
            }
        }

        return results;
    }

    public static List<T> Added<T>(List<T> list, T item)
    {
        list.Add(item);
        return list;
    }
}

/// <summary>A value of one of two sides.</summary>
internal readonly record struct Side<TLeft, TRight>(bool IsLeft, TLeft? Left, TRight? Right);
