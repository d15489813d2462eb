using System.Diagnostics;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Embedded.ML.Rows;

/// <summary>Joins, picks and converts columns of any kind.</summary>
internal static class Columns
{
    public static ColumnVector Gather(ColumnVector column, int[] rows) =>
        column switch
        {
            VectorColumn vectors => vectors.Gather(rows),
            PrimitiveVector<bool> values => Pick(values, rows),
            PrimitiveVector<sbyte> values => Pick(values, rows),
            PrimitiveVector<short> values => Pick(values, rows),
            PrimitiveVector<int> values => Pick(values, rows),
            PrimitiveVector<long> values => Pick(values, rows),
            PrimitiveVector<float> values => Pick(values, rows),
            PrimitiveVector<double> values => Pick(values, rows),
            _ => new ObjectVector(column.Type, rows.Select(column.GetValue).ToArray()),
        };

    /// <summary>
    /// One column of the rows of all parts, in order. Vectors come out as a <see cref="VectorColumn"/>.
    /// </summary>
    public static ColumnVector Concat(DataType type, IReadOnlyList<ColumnVector> parts) =>
        parts switch
        {
            [VectorColumn single] => single,
            _ when type is VectorUDT => VectorColumn.OfItems(parts.SelectMany(ToVectors).ToArray()),
            [var single] => single,
            [PrimitiveVector<bool>, ..] => Join<bool>(type, parts),
            [PrimitiveVector<sbyte>, ..] => Join<sbyte>(type, parts),
            [PrimitiveVector<short>, ..] => Join<short>(type, parts),
            [PrimitiveVector<int>, ..] => Join<int>(type, parts),
            [PrimitiveVector<long>, ..] => Join<long>(type, parts),
            [PrimitiveVector<float>, ..] => Join<float>(type, parts),
            [PrimitiveVector<double>, ..] => Join<double>(type, parts),
            _ => new ObjectVector(
                type,
                parts.SelectMany(part => Enumerable.Range(0, part.Count).Select(part.GetValue)).ToArray()
            ),
        };

    /// <summary>
    /// Numbers and booleans as doubles, NULL as NaN; <paramref name="nulls"/> is empty when there are none.
    /// </summary>
    public static double[] ToDoubles(ColumnVector column, out bool[] nulls)
    {
        var values = column switch
        {
            PrimitiveVector<double> same => same.Values,
            PrimitiveVector<float> numbers => Array.ConvertAll(numbers.Values, value => (double)value),
            PrimitiveVector<long> numbers => Array.ConvertAll(numbers.Values, value => (double)value),
            PrimitiveVector<int> numbers => Array.ConvertAll(numbers.Values, value => (double)value),
            PrimitiveVector<short> numbers => Array.ConvertAll(numbers.Values, value => (double)value),
            PrimitiveVector<sbyte> numbers => Array.ConvertAll(numbers.Values, value => (double)value),
            PrimitiveVector<bool> flags => Array.ConvertAll(flags.Values, value => value ? 1.0 : 0.0),
            ObjectVector objects => Array.ConvertAll(objects.Values, ToDouble),
            _ => throw new UnreachableException($"A column of '{column.Type}' holds no numbers."),
        };
        nulls = Nulls(column);
        if (nulls.Length == 0)
        {
            return values;
        }

        var copy = values.ToArray();
        for (var row = 0; row < copy.Length; row++)
        {
            copy[row] = nulls[row] ? double.NaN : copy[row];
        }

        return copy;
    }

    private static double ToDouble(object? value) =>
        value switch
        {
            null => double.NaN,
            DecimalValue number => double.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            IConvertible number => number.ToDouble(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new UnreachableException($"'{value.GetType().Name}' is no number."),
        };

    private static bool[] Nulls(ColumnVector column)
    {
        var nulls = new bool[column.Count];
        var any = false;
        for (var row = 0; row < nulls.Length; row++)
        {
            nulls[row] = column.IsNull(row);
            any |= nulls[row];
        }

        return any ? nulls : [];
    }

    private static PrimitiveVector<T> Pick<T>(PrimitiveVector<T> column, int[] rows)
        where T : unmanaged =>
        new(
            column.Type,
            Array.ConvertAll(rows, row => column.Values[row]),
            column.Nulls.Length == 0 ? [] : Array.ConvertAll(rows, row => column.Nulls[row])
        );

    private static PrimitiveVector<T> Join<T>(DataType type, IReadOnlyList<ColumnVector> parts)
        where T : unmanaged
    {
        var columns = parts.Cast<PrimitiveVector<T>>().ToArray();
        var count = columns.Sum(column => column.Count);
        var values = new T[count];
        var nulls = columns.Any(column => column.Nulls.Length > 0) ? new bool[count] : [];
        var offset = 0;
        foreach (var column in columns)
        {
            column.Values.CopyTo(values, offset);
            column.Nulls.CopyTo(nulls, column.Nulls.Length > 0 ? offset : 0);
            offset += column.Count;
        }

        return new(type, values, nulls);
    }

    private static IEnumerable<Vector?> ToVectors(ColumnVector part) =>
        part is VectorColumn vectors
            ? Enumerable.Range(0, part.Count).Select(row => vectors[row])
            : Enumerable.Range(0, part.Count).Select(row => VectorUDT.FromInternal(part.GetValue(row)));
}
