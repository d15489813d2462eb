using System.Globalization;

namespace Spark.Embedded.Functions.Nested;

/// <summary>Arrays searched, joined and cut.</summary>
internal static class ArraySearch
{
    /// <summary>Null when the value is not there but a NULL is.</summary>
    public static object? Contains(object?[] array, object value, ValueOrder order) =>
        array.Any(x => x is not null && order.Equals(x, value)) ? true
        : array.Contains(null) ? null
        : false;

    public static object? Overlap(object?[] left, object?[] right, ValueOrder order)
    {
        var seen = left.Where(x => x is not null).ToHashSet(order);
        if (right.Any(x => x is not null && seen.Contains(x)))
        {
            return true;
        }

        return left.Length > 0 && right.Length > 0 && (left.Contains(null) || right.Contains(null)) ? null : false;
    }

    public static string Join(object?[] array, string separator, string? filler) =>
        string.Join(separator, array.Select(x => x ?? filler).Where(x => x is not null));

    public static object?[] Slice(object?[] array, int start, int length)
    {
        if (start == 0)
        {
            QueryFailure.Throw(
                "INVALID_PARAMETER_VALUE.START",
                "The value of parameter(s) `start` in `slice` is invalid: Expects a positive or a negative "
                    + "value for `start`, but got 0."
            );
        }

        if (length < 0)
        {
            QueryFailure.Throw(
                "_LEGACY_ERROR_TEMP_2158",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The value of parameter(s) `length` in `slice` is invalid: Expects `length` greater than "
                        + $"or equal to 0, but got {length}."
                )
            );
        }

        var from = start > 0 ? start - 1 : array.Length + start;
        return from < 0 || from >= array.Length ? [] : array[from..(int)Math.Min(array.Length, (long)from + length)];
    }

    /// <summary>
    /// A position past an end is filled up with NULL; from the end, -1 puts the value before the last element.
    /// </summary>
    public static object?[] Insert(object?[] array, int position, object? value)
    {
        if (position == 0)
        {
            QueryFailure.Throw(
                "INVALID_INDEX_OF_ZERO",
                "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1)."
            );
        }

        var result = array.ToList();
        if (position > 0)
        {
            while (result.Count < position - 1)
            {
                result.Add(null);
            }

            result.Insert(position - 1, value);
            return result.ToArray();
        }

        var at = array.Length + position;
        if (at >= 0)
        {
            result.Insert(at, value);
            return result.ToArray();
        }

        return [value, .. Enumerable.Repeat<object?>(null, -at), .. array];
    }

    public static object?[]? Zip(object?[] arrays)
    {
        if (arrays.Contains(null))
        {
            return null;
        }

        var columns = arrays.Select(array => (object?[])array!).ToArray();
        var length = columns.Max(column => column.Length);
        return Enumerable
            .Range(0, length)
            .Select(i => (object?)columns.Select(column => i < column.Length ? column[i] : null).ToArray())
            .ToArray();
    }
}
