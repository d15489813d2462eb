using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Hashing;

/// <summary>
/// A hash of values in internal form that goes from one value to the next with the last result as seed.
/// </summary>
internal abstract class ValueHash<T>
    where T : struct
{
    public T Hash(object? value, DataType type, T seed)
    {
        if (value is null)
        {
            return seed;
        }

        switch (type)
        {
            case UserDefinedType userDefined:
                return Hash(value, userDefined.SqlType, seed);
            case BooleanType:
                return OfInt((bool)value ? 1 : 0, seed);
            case ByteType or ShortType or IntegerType or DateType or YearMonthIntervalType:
                return OfInt(Convert.ToInt32(value, CultureInfo.InvariantCulture), seed);
            case LongType or TimestampType or TimestampNtzType or DayTimeIntervalType:
                return OfLong((long)value, seed);
            case FloatType:
                return OfInt(BitConverter.SingleToInt32Bits(Normal((float)value)), seed);
            case DoubleType:
                return OfLong(BitConverter.DoubleToInt64Bits(Normal((double)value)), seed);
            case DecimalType number:
                var decimalValue = (DecimalValue)value;
                return number.Precision <= 18
                    ? OfLong((long)decimalValue.Unscaled, seed)
                    : OfBytes(
                        ((BigInteger)decimalValue.Unscaled).ToByteArray(isUnsigned: false, isBigEndian: true),
                        seed
                    );
            case StringType:
                return OfBytes(Encoding.UTF8.GetBytes((string)value), seed);
            case BinaryType:
                return OfBytes((byte[])value, seed);
            case CalendarIntervalType:
                var interval = (CalendarInterval)value;
                return OfInt(interval.Months, OfInt(interval.Days, OfLong(interval.Microseconds, seed)));
            case ArrayType array:
                return ((object?[])value).Aggregate(
                    seed,
                    (result, element) => Hash(element, array.ElementType, result)
                );
            case StructType record:
                return ((object?[])value)
                    .Zip(record.Fields)
                    .Aggregate(seed, (result, field) => Hash(field.First, field.Second.DataType, result));
            case MapType map:
                return ((KeyValuePair<object, object?>[])value).Aggregate(
                    seed,
                    (result, entry) => Hash(entry.Value, map.ValueType, Hash(entry.Key, map.KeyType, result))
                );
            default:
                return seed;
        }
    }

    protected abstract T OfInt(int value, T seed);

    protected abstract T OfLong(long value, T seed);

    protected abstract T OfBytes(ReadOnlySpan<byte> bytes, T seed);

    private static float Normal(float value) =>
        value == 0 ? 0f
        : float.IsNaN(value) ? BitConverter.Int32BitsToSingle(0x7fc00000)
        : value;

    private static double Normal(double value) =>
        value == 0 ? 0d
        : double.IsNaN(value) ? BitConverter.Int64BitsToDouble(0x7ff8000000000000)
        : value;
}

/// <summary>Murmur3, 32 bits. Bytes past the last whole word are mixed one by one, each as a signed word.</summary>
internal sealed class Murmur3Values : ValueHash<int>
{
    public static Murmur3Values Instance { get; } = new();

    protected override int OfInt(int value, int seed) => Finish(Mix(seed, value), 4);

    protected override int OfLong(long value, int seed) => Finish(Mix(Mix(seed, (int)value), (int)(value >>> 32)), 8);

    protected override int OfBytes(ReadOnlySpan<byte> bytes, int seed)
    {
        var hash = seed;
        var aligned = bytes.Length - (bytes.Length % 4);
        for (var i = 0; i < aligned; i += 4)
        {
            hash = Mix(hash, BinaryPrimitives.ReadInt32LittleEndian(bytes[i..]));
        }

        for (var i = aligned; i < bytes.Length; i++)
        {
            hash = Mix(hash, (sbyte)bytes[i]);
        }

        return Finish(hash, bytes.Length);
    }

    private static int Mix(int hash, int word)
    {
        unchecked
        {
            var k = (uint)word * 0xcc9e2d51;
            k = BitOperations.RotateLeft(k, 15) * 0x1b873593;
            return (int)((BitOperations.RotateLeft((uint)hash ^ k, 13) * 5) + 0xe6546b64);
        }
    }

    private static int Finish(int hash, int length)
    {
        unchecked
        {
            var h = (uint)hash ^ (uint)length;
            h = (h ^ (h >> 16)) * 0x85ebca6b;
            h = (h ^ (h >> 13)) * 0xc2b2ae35;
            return (int)(h ^ (h >> 16));
        }
    }
}
