using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Results;

/// <summary>Values in internal form as Arrow columns.</summary>
internal static class ArrowColumns
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static RecordBatch Batch(Schema schema, IReadOnlyList<DataType> types, IReadOnlyList<object?[]> rows) => new(
        schema,
        types.Select((type, column) =>
            ArrowArrayFactory.BuildArray(Column(type, rows.Select(row => row[column]).ToArray()))),
        rows.Count);

    internal static ArrayData Column(DataType type, object?[] values) => type switch
    {
        UserDefinedType user => Column(user.SqlType, values),
        NullType => Data(type, values, []),
        BooleanType => Bits(type, values),
        ByteType => Numbers<sbyte>(type, values),
        ShortType => Numbers<short>(type, values),
        IntegerType or DateType or YearMonthIntervalType => Numbers<int>(type, values),
        LongType or TimestampType or TimestampNtzType or DayTimeIntervalType => Numbers<long>(type, values),
        FloatType => Numbers<float>(type, values),
        DoubleType => Numbers<double>(type, values),
        DecimalType decimals => Decimals(decimals, values),
        StringType => Bytes<string>(
            type, values, text => Utf8.GetByteCount(text), (text, to) => Utf8.GetBytes(text, to)),
        BinaryType => Bytes<byte[]>(type, values, bytes => bytes.Length, (bytes, to) => bytes.CopyTo(to)),
        ArrayType array => Arrays(array, values),
        MapType map => Maps(map, values),
        StructType structure => Records(
            type, structure.Fields.Select(field => field.DataType).ToArray(), values, value => (object?[])value),
        CalendarIntervalType => Records(type, PortableForm.IntervalParts, values, Parts),
        _ => throw new UnreachableException($"'{type.SimpleString}' does not travel as Arrow."),
    };

    private static ArrayData Numbers<T>(DataType type, object?[] values)
        where T : unmanaged
    {
        var numbers = new T[values.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = values[i] is { } value ? (T)value : default;
        }

        return Data(type, values, [Validity(values), Buffer(numbers)]);
    }

    private static ArrayData Decimals(DecimalType type, object?[] values)
    {
        var numbers = new Int128[values.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (values[i] is DecimalValue value)
            {
                numbers[i] = Scaled(value, type.Scale);
            }
        }

        return Data(type, values, [Validity(values), Buffer(numbers)]);
    }

    private static Int128 Scaled(DecimalValue value, int scale)
    {
        var unscaled = value.Unscaled;
        for (var digits = value.Scale; digits < scale; digits++)
        {
            unscaled = checked(unscaled * 10);
        }

        return value.Scale <= scale
            ? unscaled
            : throw new UnreachableException($"'{value}' has more than {scale} digits after the point.");
    }

    private static ArrayData Bits(DataType type, object?[] values) =>
        Data(type, values, [Validity(values), Bitmap(values.Length, i => values[i] is true)]);

    private static ArrayData Bytes<T>(
        DataType type, object?[] values, Func<T, int> length, WriteBytes<T> write)
    {
        var offsets = new int[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            offsets[i + 1] = checked(offsets[i] + (values[i] is T value ? length(value) : 0));
        }

        var content = new byte[offsets[^1]];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is T value)
            {
                write(value, content.AsSpan(offsets[i]..offsets[i + 1]));
            }
        }

        return Data(type, values, [Validity(values), Buffer(offsets), new ArrowBuffer(content)]);
    }

    private static ArrayData Arrays(ArrayType type, object?[] values)
    {
        var (offsets, items) = Flat(values, value => (object?[])value);
        return Data(type, values, [Validity(values), offsets], Column(type.ElementType, items));
    }

    private static ArrayData Maps(MapType type, object?[] values)
    {
        var (offsets, items) = Flat(values, value => (KeyValuePair<object, object?>[])value);
        var entries = new ArrayData(
            ((Apache.Arrow.Types.MapType)ArrowTypes.Of(type)).KeyValueType,
            items.Length,
            nullCount: 0,
            offset: 0,
            [ArrowBuffer.Empty],
            [
                Column(type.KeyType, items.Select(item => (object?)item.Key).ToArray()),
                Column(type.ValueType, items.Select(item => item.Value).ToArray()),
            ]);
        return Data(type, values, [Validity(values), offsets], entries);
    }

    private static (ArrowBuffer Offsets, T[] Items) Flat<T>(object?[] values, Func<object, T[]> items)
    {
        var offsets = new int[values.Length + 1];
        var all = new List<T>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                all.AddRange(items(value));
            }

            offsets[i + 1] = all.Count;
        }

        return (Buffer(offsets), all.ToArray());
    }

    private static ArrayData Records(
        DataType type, IReadOnlyList<DataType> types, object?[] values, Func<object, object?[]> fields)
    {
        var rows = values.Select(value => value is null ? null : fields(value)).ToArray();
        var children = types.Select((field, i) => Column(field, rows.Select(row => row?[i]).ToArray()));
        return Data(type, values, [Validity(values)], children.ToArray());
    }

    private static object?[] Parts(object value)
    {
        var interval = (CalendarInterval)value;
        return [interval.Months, interval.Days, interval.Microseconds];
    }

    private static ArrayData Data(
        DataType type, object?[] values, ArrowBuffer[] buffers, params ArrayData[] children) =>
        new(ArrowTypes.Of(type), values.Length, values.Count(value => value is null), offset: 0, buffers, children);

    private static ArrowBuffer Validity(object?[] values) =>
        System.Array.TrueForAll(values, value => value is not null)
            ? ArrowBuffer.Empty
            : Bitmap(values.Length, i => values[i] is not null);

    private static ArrowBuffer Bitmap(int length, Func<int, bool> isSet)
    {
        var bytes = new byte[(length + 7) / 8];
        for (var i = 0; i < length; i++)
        {
            if (isSet(i))
            {
                bytes[i / 8] |= (byte)(1 << (i % 8));
            }
        }

        return new ArrowBuffer(bytes);
    }

    private static ArrowBuffer Buffer<T>(T[] values)
        where T : unmanaged =>
        new(MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    private delegate void WriteBytes<T>(T value, Span<byte> to);
}
