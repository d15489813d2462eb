using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Gateway.Results;

/// <summary>
/// Columns of an Arrow batch as vectors in internal form. They are read by position and by Spark's type, of which the
/// JVM made the Arrow type.
/// </summary>
internal static class ArrowVectors
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ColumnBatch Read(RecordBatch batch, IReadOnlyList<DataType> types) =>
        Read(batch.Arrays.Select(array => array.Data).ToArray(), batch.Length, types);

    public static ColumnBatch Read(IReadOnlyList<ArrayData> data, int rowCount, IReadOnlyList<DataType> types)
    {
        var columns = new ColumnVector[types.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = Read(types[i], data[i]);
        }

        return new ColumnBatch(rowCount, columns);
    }

    private static ColumnVector Read(DataType type, ArrayData data) => type switch
    {
        UserDefinedType user => new ObjectVector(type, Objects(user.SqlType, data)),
        BooleanType => new PrimitiveVector<bool>(type, Bits(data), Nulls(data)),
        ByteType => Primitive<sbyte>(type, data),
        ShortType => Primitive<short>(type, data),
        IntegerType or DateType or YearMonthIntervalType => Primitive<int>(type, data),
        LongType or TimestampType or TimestampNtzType or DayTimeIntervalType => Primitive<long>(type, data),
        FloatType => Primitive<float>(type, data),
        DoubleType => Primitive<double>(type, data),
        _ => new ObjectVector(type, Objects(type, data)),
    };

    private static object?[] Objects(DataType type, ArrayData data) => type switch
    {
        NullType => new object?[data.Length],
        StringType => Each(data, Text),
        BinaryType => Each(data, (bytes, from, to) => bytes[from..to].ToArray()),
        DecimalType decimals => Decimals(decimals, data),
        ArrayType array => Arrays(array, data),
        MapType map => Maps(map, data),
        StructType structure => Structs(structure, data),
        CalendarIntervalType => Each(data, (bytes, from, to) => IntervalWords.Read(Utf8.GetString(bytes[from..to]))),
        _ => throw new UnreachableException($"'{type.SimpleString}' does not travel as Arrow."),
    };

    private static PrimitiveVector<T> Primitive<T>(DataType type, ArrayData data)
        where T : unmanaged =>
        new(type, Numbers<T>(data).ToArray(), Nulls(data));

    private static ReadOnlySpan<T> Numbers<T>(ArrayData data)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(data.Buffers[1].Span).Slice(data.Offset, data.Length);

    private static bool[] Bits(ArrayData data) =>
        Bits(data.Buffers[1].Span, data.Offset, data.Length, isInverted: false);

    private static bool[] Bits(ReadOnlySpan<byte> bytes, int offset, int length, bool isInverted)
    {
        var bits = new bool[length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = BitUtility.GetBit(bytes, offset + i) != isInverted;
        }

        return bits;
    }

    /// <summary>True marks a NULL; empty when there are none.</summary>
    private static bool[] Nulls(ArrayData data) => data.NullCount == 0 || data.Buffers[0].IsEmpty
        ? []
        : Bits(data.Buffers[0].Span, data.Offset, data.Length, isInverted: true);

    private static object?[] Each(ArrayData data, ReadBytes read)
    {
        var nulls = Nulls(data);
        var values = new object?[data.Length];
        var offsets = Offsets(data);
        var bytes = data.Buffers[2].Span;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = nulls.Length > 0 && nulls[i] ? null : read(bytes, offsets[i], offsets[i + 1]);
        }

        return values;
    }

    private static string Text(ReadOnlySpan<byte> bytes, int from, int to) => Utf8.GetString(bytes[from..to]);

    /// <summary>One more than there are rows; an empty array may come without any.</summary>
    private static ReadOnlySpan<int> Offsets(ArrayData data) => data.Length == 0
        ? [0]
        : MemoryMarshal.Cast<byte, int>(data.Buffers[1].Span).Slice(data.Offset, data.Length + 1);

    private static object?[] Decimals(DecimalType type, ArrayData data)
    {
        var nulls = Nulls(data);
        var numbers = Numbers<Int128>(data);
        var values = new object?[data.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = nulls.Length > 0 && nulls[i] ? null : new DecimalValue(numbers[i], type.Scale);
        }

        return values;
    }

    private static object?[] Arrays(ArrayType type, ArrayData data)
    {
        var items = Read(type.ElementType, data.Children[0]);
        return Lists(data, (from, to) =>
        {
            var list = new object?[to - from];
            for (var i = 0; i < list.Length; i++)
            {
                list[i] = items.GetValue(from + i);
            }

            return list;
        });
    }

    private static object?[] Maps(MapType type, ArrayData data)
    {
        var entries = data.Children[0];
        var keys = Read(type.KeyType, entries.Children[0]);
        var values = Read(type.ValueType, entries.Children[1]);
        return Lists(data, (from, to) =>
        {
            var map = new KeyValuePair<object, object?>[to - from];
            for (var i = 0; i < map.Length; i++)
            {
                map[i] = new KeyValuePair<object, object?>(keys.GetValue(from + i)!, values.GetValue(from + i));
            }

            return map;
        });
    }

    private static object?[] Lists(ArrayData data, Func<int, int, object> list)
    {
        var nulls = Nulls(data);
        var offsets = Offsets(data);
        var lists = new object?[data.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = nulls.Length > 0 && nulls[i] ? null : list(offsets[i], offsets[i + 1]);
        }

        return lists;
    }

    private static object?[] Structs(StructType type, ArrayData data)
    {
        var nulls = Nulls(data);
        var columns = type.Fields.Select((field, i) => Read(field.DataType, data.Children[i])).ToArray();
        var records = new object?[data.Length];
        for (var row = 0; row < records.Length; row++)
        {
            records[row] = nulls.Length > 0 && nulls[row]
                ? null
                : System.Array.ConvertAll(columns, column => column.GetValue(data.Offset + row));
        }

        return records;
    }

    private delegate object ReadBytes(ReadOnlySpan<byte> bytes, int from, int to);
}
