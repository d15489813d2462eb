using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>
/// Every cast that Spark allows without ANSI mode, over values in internal form; null for what does not convert.
/// </summary>
internal static class ValueCasts
{
    private const double MicrosPerSecond = 1_000_000;

    public static Func<object, object?> Of(DataType from, DataType to, ZoneRules zone)
    {
        if (from is UserDefinedType userDefined)
        {
            return Of(userDefined.SqlType, to, zone);
        }

        if (
            from.CatalogString == to.CatalogString
            || (from, to)
                is
                    (DayTimeIntervalType, DayTimeIntervalType)
                    or
                    (YearMonthIntervalType, YearMonthIntervalType)
        )
        {
            return value => value;
        }

        return (from, to) switch
        {
            (NullType, _) => _ => null,
            (_, StringType) => ValueText.Of(from, zone),
            (ArrayType source, ArrayType target) => Arrays(source, target, zone),
            (MapType source, MapType target) => Maps(source, target, zone),
            (StructType source, StructType target) => Structs(source, target, zone),
            (StringType, _) => FromText(to, zone),
            (_, BinaryType) => ToBytes(from),
            (_, BooleanType) => ToBoolean(from),
            (_, TimestampType or TimestampNtzType or DateType) => ToTime(from, to, zone),
            (YearMonthIntervalType source, NumericType) => FromMonths(source, to),
            (DayTimeIntervalType source, NumericType) => FromMicros(source, to),
            (NumericType, YearMonthIntervalType target) => value =>
                ToBig(value) * (target.EndField == 0 ? 12 : 1) is var months
                && months >= int.MinValue
                && months <= int.MaxValue
                    ? (int)months
                    : throw Overflow(value, target),
            (NumericType, DayTimeIntervalType target) => value => IntervalMicros(value, target),
            (_, DecimalType target) => ToDecimal(from, target),
            (DateType or TimestampNtzType, NumericType) => _ => null,
            (_, NumericType) => ToNumber(from, to),
            _ => throw new UnreachableException($"'{from.CatalogString}' does not convert to '{to.CatalogString}'."),
        };
    }

    private static Func<object, object?> Arrays(ArrayType from, ArrayType to, ZoneRules zone)
    {
        var element = Nullable(Of(from.ElementType, to.ElementType, zone));
        return value => Array.ConvertAll((object?[])value, element.Invoke);
    }

    private static Func<object, object?> Maps(MapType from, MapType to, ZoneRules zone)
    {
        var key = Of(from.KeyType, to.KeyType, zone);
        var content = Nullable(Of(from.ValueType, to.ValueType, zone));
        return value =>
            Array.ConvertAll(
                (KeyValuePair<object, object?>[])value,
                entry => new KeyValuePair<object, object?>(key(entry.Key)!, content(entry.Value))
            );
    }

    private static Func<object, object?> Structs(StructType from, StructType to, ZoneRules zone)
    {
        var fields = from.Fields.Zip(to.Fields, (a, b) => Nullable(Of(a.DataType, b.DataType, zone))).ToArray();
        return value => ((object?[])value).Select((part, i) => fields[i](part)).ToArray();
    }

    private static Func<object?, object?> Nullable(Func<object, object?> cast) =>
        value => value is null ? null : cast(value);

    private static Func<object, object?> FromText(DataType to, ZoneRules zone) =>
        to switch
        {
            BooleanType => value => TextNumbers.ToBoolean((string)value),
            ByteType => value => (sbyte?)TextNumbers.ToLong(Utf8(value), sbyte.MinValue, sbyte.MaxValue),
            ShortType => value => (short?)TextNumbers.ToLong(Utf8(value), short.MinValue, short.MaxValue),
            IntegerType => value => (int?)TextNumbers.ToLong(Utf8(value), int.MinValue, int.MaxValue),
            LongType => value => TextNumbers.ToLong(Utf8(value)),
            FloatType => value => JavaDouble.ParseFloat((string)value),
            DoubleType => value => JavaDouble.Parse((string)value),
            DecimalType target => value => TextNumbers.ToDecimal((string)value, target),
            BinaryType => value => Utf8(value),
            DateType => value => TextDates.ToDate(Utf8(value)),
            TimestampType => value => TextDates.ToTimestamp(Utf8(value), zone, Clock.Today),
            TimestampNtzType => value => TextDates.ToWallClock(Utf8(value)),
            YearMonthIntervalType target => value => TextIntervals.ToMonths((string)value, target),
            DayTimeIntervalType target => value => TextIntervals.ToMicros((string)value, target),
            CalendarIntervalType => value => TextIntervals.ToCalendar((string)value),
            _ => throw new UnreachableException($"Text does not convert to '{to.CatalogString}'."),
        };

    private static Func<object, object?> ToBytes(DataType from) =>
        from switch
        {
            ByteType => value => new[] { unchecked((byte)(sbyte)value) },
            ShortType => value => Bytes(2, span => BinaryPrimitives.WriteInt16BigEndian(span, (short)value)),
            IntegerType => value => Bytes(4, span => BinaryPrimitives.WriteInt32BigEndian(span, (int)value)),
            LongType => value => Bytes(8, span => BinaryPrimitives.WriteInt64BigEndian(span, (long)value)),
            _ => throw new UnreachableException($"'{from.CatalogString}' does not convert to bytes."),
        };

    private static byte[] Bytes(int count, Action<byte[]> write)
    {
        var bytes = new byte[count];
        write(bytes);
        return bytes;
    }

    private static Func<object, object?> ToBoolean(DataType from) =>
        from switch
        {
            FloatType or DoubleType => value => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
            DecimalType => value => ((DecimalValue)value).Unscaled != 0,
            TimestampType => value => (long)value != 0,
            DateType or TimestampNtzType => _ => null,
            _ => value => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
        };

    private static Func<object, object?> ToTime(DataType from, DataType to, ZoneRules zone) =>
        (from, to) switch
        {
            (DateType, TimestampType) => value => zone.ToInstant((int)value * TimeSpan.MicrosecondsPerDay),
            (DateType, TimestampNtzType) => value => (int)value * TimeSpan.MicrosecondsPerDay,
            (TimestampType, DateType) => value => Day(zone.ToWallClock((long)value)),
            (TimestampNtzType, DateType) => value => Day((long)value),
            (TimestampType, TimestampNtzType) => value => zone.ToWallClock((long)value),
            (TimestampNtzType, TimestampType) => value => zone.ToInstant((long)value),
            (BooleanType, TimestampType) => value => (bool)value ? 1L : 0L,
            (FloatType or DoubleType, TimestampType) => value =>
                Convert.ToDouble(value, CultureInfo.InvariantCulture) is var seconds && double.IsFinite(seconds)
                    ? (object)JavaDouble.ToLong(seconds * MicrosPerSecond)
                    : null,
            (DecimalType, TimestampType) => value =>
                DecimalMath.ToLong((DecimalValue)value with { Unscaled = ((DecimalValue)value).Unscaled * 1_000_000 }),
            (IntegralType, TimestampType) => value =>
                Saturated((Int128)Convert.ToInt64(value, CultureInfo.InvariantCulture) * 1_000_000),
            _ => throw new UnreachableException($"'{from.CatalogString}' does not convert to '{to.CatalogString}'."),
        };

    private static Func<object, object?> ToNumber(DataType from, DataType to)
    {
        if (from is FloatType or DoubleType)
        {
            return value => FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture), to);
        }

        if (to is FloatType or DoubleType)
        {
            return value =>
                from switch
                {
                    DecimalType when to is DoubleType => (object)DecimalMath.ToDouble((DecimalValue)value),
                    DecimalType => float.Parse(((DecimalValue)value).ToString(), CultureInfo.InvariantCulture),
                    TimestampType when to is DoubleType => (long)value / MicrosPerSecond,
                    TimestampType => (float)((long)value / MicrosPerSecond),
                    _ when to is DoubleType => Convert.ToDouble(value, CultureInfo.InvariantCulture),
                    _ => Convert.ToSingle(value, CultureInfo.InvariantCulture),
                };
        }

        return value =>
            Narrow(
                from switch
                {
                    DecimalType => DecimalMath.ToLong((DecimalValue)value),
                    TimestampType => (long)Math.Floor((decimal)(long)value / 1_000_000),
                    _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                },
                to
            );
    }

    private static Func<object, object?> ToDecimal(DataType from, DecimalType to) =>
        from switch
        {
            DecimalType => value => DecimalMath.Fit((DecimalValue)value, to),
            FloatType => value => DecimalMath.FromDouble((float)value, to),
            DoubleType => value => DecimalMath.FromDouble((double)value, to),
            TimestampType => value => DecimalMath.FromDouble((long)value / MicrosPerSecond, to),
            _ => value => DecimalMath.Fit(Convert.ToInt64(value, CultureInfo.InvariantCulture), 0, to),
        };

    private static Func<object, object?> FromMonths(YearMonthIntervalType from, DataType to) =>
        value => FromUnits(from.EndField == 0 ? (int)value / 12 : (int)value, to);

    private static Func<object, object?> FromMicros(DayTimeIntervalType from, DataType to)
    {
        var unit = IntervalUnit(from.EndField);
        return to is DecimalType target && from.EndField == 3
            ? value => DecimalMath.Fit((long)value, 6, target)
            : value => FromUnits((long)value / unit, to);
    }

    private static object? FromUnits(long units, DataType to)
    {
        if (to is DecimalType target)
        {
            return DecimalMath.Fit(units, 0, target);
        }

        var narrow = Narrow(units, to);
        return Convert.ToInt64(narrow, CultureInfo.InvariantCulture) == units
            ? narrow
            : throw new QueryFailure(
                "CAST_OVERFLOW",
                $"The value {units} of an interval does not fit in type '{to.CatalogString}'."
            );
    }

    private static object? IntervalMicros(object value, DayTimeIntervalType target)
    {
        var unit = IntervalUnit(target.EndField);
        return value is DecimalValue number
            ? DecimalMath.Rescale(number.Unscaled * (BigInteger)unit, number.Scale, 0) is var scaled
            && scaled >= long.MinValue
            && scaled <= long.MaxValue
                ? (long)scaled
                : throw Overflow(value, target)
            : ToBig(value) * unit is var micros && micros >= long.MinValue && micros <= long.MaxValue
                ? (long)micros
                : throw Overflow(value, target);
    }

    private static QueryFailure Overflow(object value, DataType target) =>
        new(
            "CAST_OVERFLOW",
            $"The value {value} cannot be cast to \"{target.CatalogString.ToUpperInvariant()}\" due to an overflow."
        );

    private static long IntervalUnit(byte field) =>
        field switch
        {
            0 => TimeSpan.MicrosecondsPerDay,
            1 => TimeSpan.MicrosecondsPerHour,
            2 => TimeSpan.MicrosecondsPerMinute,
            _ => TimeSpan.MicrosecondsPerSecond,
        };

    internal static object FromDouble(double value, DataType to) =>
        to switch
        {
            ByteType => (object)unchecked((sbyte)JavaDouble.ToInt(value)),
            ShortType => unchecked((short)JavaDouble.ToInt(value)),
            IntegerType => JavaDouble.ToInt(value),
            LongType => JavaDouble.ToLong(value),
            FloatType => (float)value,
            _ => value,
        };

    private static object Narrow(long value, DataType to) =>
        to switch
        {
            ByteType => (object)unchecked((sbyte)value),
            ShortType => unchecked((short)value),
            IntegerType => unchecked((int)value),
            _ => value,
        };

    private static BigInteger ToBig(object value) =>
        value is DecimalValue number
            ? number.Unscaled / (Int128)DecimalMath.PowerOfTen(number.Scale)
            : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static long Saturated(Int128 value) =>
        value > long.MaxValue ? long.MaxValue
        : value < long.MinValue ? long.MinValue
        : (long)value;

    private static int Day(long micros) => (int)Math.Floor((decimal)micros / TimeSpan.MicrosecondsPerDay);

    private static byte[] Utf8(object text) => Encoding.UTF8.GetBytes((string)text);
}
