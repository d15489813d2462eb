using System.Collections;

namespace Spark.Rows;

/// <summary>Equality of values that looks into arrays and maps.</summary>
internal static class ValueEquality
{
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IDictionary a, IDictionary b) =>
            a.Count == b.Count && a.Keys.Cast<object>().All(key => b.Contains(key) && Same(a[key], b[key])),
        (Array a, Array b) =>
            a.Length == b.Length && a.Cast<object?>().Zip(b.Cast<object?>()).All(pair => Same(pair.First, pair.Second)),
        _ => left.Equals(right),
    };

    public static int Hash(object? value)
    {
        var hash = default(HashCode);
        if (value is Array items)
        {
            foreach (var item in items)
            {
                hash.Add(Hash(item));
            }
        }
        else if (value is not IDictionary)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
