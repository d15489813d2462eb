using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Nested;

/// <summary>
/// Bytes whose order is Spark's order of the values: NULL first, then by value, NaN last; shorter arrays before
/// longer ones
/// that begin alike.
/// </summary>
internal static class OrderedBytes
{
    private const byte End = 0;
    private const byte Null = 1;
    private const byte Present = 2;

    public static byte[] Of(object value, DataType type)
    {
        using var stream = new MemoryStream();
        Write(stream, value, type);
        return stream.ToArray();
    }

    private static void WriteNullable(MemoryStream stream, object? value, DataType type)
    {
        stream.WriteByte(value is null ? Null : Present);
        if (value is not null)
        {
            Write(stream, value, type);
        }
    }

    private static void Write(MemoryStream stream, object value, DataType type)
    {
        switch (type)
        {
            case UserDefinedType userDefined:
                Write(stream, value, userDefined.SqlType);
                break;
            case ArrayType array:
                foreach (var element in (object?[])value)
                {
                    WriteNullable(stream, element, array.ElementType);
                }

                stream.WriteByte(End);
                break;
            case StructType record:
                for (var i = 0; i < record.Fields.Count; i++)
                {
                    WriteNullable(stream, ((object?[])value)[i], record.Fields[i].DataType);
                }

                break;
            case StringType:
                Text(stream, Encoding.UTF8.GetBytes((string)value));
                break;
            case BinaryType:
                Text(stream, (byte[])value);
                break;
            case FloatType or DoubleType:
                Double(stream, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case DecimalType:
                Integer(stream, ((DecimalValue)value).Unscaled);
                break;
            case BooleanType:
                stream.WriteByte((bool)value ? (byte)1 : (byte)0);
                break;
            case NullType:
                break;
            case IntegralType
            or DateType
            or TimestampType
            or TimestampNtzType
            or YearMonthIntervalType
            or DayTimeIntervalType:
                Integer(stream, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new UnreachableException($"'{type.CatalogString}' has no order.");
        }
    }

    // A zero byte inside is followed by 255, so that the two zeros at the end sort before anything longer.
    private static void Text(MemoryStream stream, byte[] bytes)
    {
        foreach (var value in bytes)
        {
            stream.WriteByte(value);
            if (value == 0)
            {
                stream.WriteByte(255);
            }
        }

        stream.WriteByte(0);
        stream.WriteByte(0);
    }

    private static void Double(MemoryStream stream, double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(
            double.IsNaN(value) ? double.NaN
            : value == 0 ? 0
            : value
        );
        if (double.IsNaN(value))
        {
            bits = long.MaxValue;
        }

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(bits < 0 ? ~bits : bits ^ long.MinValue));
        stream.Write(bytes);
    }

    private static void Integer(MemoryStream stream, Int128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, unchecked((UInt128)value) ^ (UInt128.One << 127));
        stream.Write(bytes);
    }
}
