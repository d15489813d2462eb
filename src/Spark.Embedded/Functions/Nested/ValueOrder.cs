using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Nested;

/// <summary>
/// Spark's order and equality of values in internal form; NULL sorts first, NaN last, -0.0 equals 0.0.
/// </summary>
internal sealed class ValueOrder(DataType type) : IComparer<object?>, IEqualityComparer<object?>
{
    private readonly Func<object, object, int> _compare = Comparison(type);

    public int Compare(object? x, object? y) =>
        (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => _compare(x, y),
        };

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    public int GetHashCode(object? value) =>
        value switch
        {
            null => 0,
            double number => double.IsNaN(number) ? 1 : (number + 0.0).GetHashCode(),
            float number => float.IsNaN(number) ? 1 : (number + 0.0f).GetHashCode(),
            object?[] parts => parts.Length,
            byte[] bytes => bytes.Length,
            KeyValuePair<object, object?>[] entries => entries.Length,
            _ => value.GetHashCode(),
        };

    private static Func<object, object, int> Comparison(DataType type)
    {
        switch (type)
        {
            case UserDefinedType userDefined:
                return Comparison(userDefined.SqlType);
            case StringType:
                return (a, b) => Utf8Order.Compare((string)a, (string)b);
            case BinaryType:
                return (a, b) => ((byte[])a).AsSpan().SequenceCompareTo((byte[])b);
            case FloatType:
                return (a, b) => Floating((float)a, (float)b);
            case DoubleType:
                return (a, b) => Floating((double)a, (double)b);
            case DecimalType:
                return (a, b) => ((DecimalValue)a).Unscaled.CompareTo(((DecimalValue)b).Unscaled);
            case ArrayType array:
                var element = new ValueOrder(array.ElementType);
                return (a, b) => Sequences((object?[])a, (object?[])b, _ => element);
            case StructType record:
                var fields = record.Fields.Select(field => new ValueOrder(field.DataType)).ToArray();
                return (a, b) => Sequences((object?[])a, (object?[])b, i => fields[i]);
            case MapType map:
                var key = new ValueOrder(map.KeyType);
                var content = new ValueOrder(map.ValueType);
                return (a, b) =>
                    Maps((KeyValuePair<object, object?>[])a, (KeyValuePair<object, object?>[])b, key, content);
            default:
                return (a, b) => ((IComparable)a).CompareTo(b);
        }
    }

    private static int Floating(double a, double b) =>
        double.IsNaN(a) ? (double.IsNaN(b) ? 0 : 1)
        : double.IsNaN(b) ? -1
        : a < b ? -1
        : a > b ? 1
        : 0;

    private static int Sequences(object?[] a, object?[] b, Func<int, ValueOrder> order)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var result = order(i).Compare(a[i], b[i]);
            if (result != 0)
            {
                return result;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int Maps(
        KeyValuePair<object, object?>[] a,
        KeyValuePair<object, object?>[] b,
        ValueOrder key,
        ValueOrder content
    )
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var result = key.Compare(a[i].Key, b[i].Key);
            result = result != 0 ? result : content.Compare(a[i].Value, b[i].Value);
            if (result != 0)
            {
                return result;
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
