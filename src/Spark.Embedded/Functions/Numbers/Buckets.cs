namespace Spark.Embedded.Functions.Numbers;

/// <summary>Equal-width histogram buckets.</summary>
internal static class Buckets
{
    public static long? Of(double value, double low, double high, long count)
    {
        if (
            count <= 0
            || count == long.MaxValue
            || double.IsNaN(value)
            || low == high
            || !double.IsFinite(low)
            || !double.IsFinite(high)
        )
        {
            return null;
        }

        var bottom = Math.Min(low, high);
        var top = Math.Max(low, high);
        if (low < high)
        {
            return value < bottom ? 0
                : value >= top ? count + 1
                : JavaDouble.ToLong(count * (value - bottom) / (top - bottom)) + 1;
        }

        return value > top ? 0
            : value <= bottom ? count + 1
            : JavaDouble.ToLong(count * (top - value) / (top - bottom)) + 1;
    }
}
