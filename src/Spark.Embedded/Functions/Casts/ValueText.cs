using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>
/// Values as text, as <c>CAST(x AS STRING)</c> gives them. Null inside of nested values is the word null.
/// </summary>
internal static class ValueText
{
    public static Func<object, string> Of(DataType type, ZoneRules zone)
    {
        switch (type)
        {
            case UserDefinedType userDefined:
                return Of(userDefined.SqlType, zone);
            case ArrayType array:
                var element = OfNullable(array.ElementType, zone);
                return value => $"[{string.Join(", ", ((object?[])value).Select(element))}]";
            case MapType map:
                var key = Of(map.KeyType, zone);
                var content = OfNullable(map.ValueType, zone);
                return value =>
                    $"{{{string.Join(", ", ((KeyValuePair<object, object?>[])value)
                    .Select(entry => $"{key(entry.Key)} -> {content(entry.Value)}"))}}}";
            case StructType record:
                var fields = record.Fields.Select(field => OfNullable(field.DataType, zone)).ToArray();
                return value => $"{{{string.Join(", ", ((object?[])value).Select((part, i) => fields[i](part)))}}}";
            default:
                return value => Atomic(value, type, zone);
        }
    }

    public static string Date(int days)
    {
        var (year, month, day) = CivilTime.FromDays(days);
        return string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}-{day:00}");
    }

    /// <summary>As Java writes it: plain, or with an exponent when more than six zeros follow the point.</summary>
    public static string Decimal(DecimalValue value)
    {
        var digits = Int128.Abs(value.Unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - 1 - value.Scale;
        if (exponent >= -6)
        {
            return value.ToString();
        }

        var sign = Int128.IsNegative(value.Unscaled) ? "-" : string.Empty;
        var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}E{exponent}");
    }

    /// <summary>Wall-clock time, trailing zeros of the fraction cut.</summary>
    public static string WallClock(long micros)
    {
        var days = Math.DivRem(micros, TimeSpan.MicrosecondsPerDay, out var rest);
        if (rest < 0)
        {
            days--;
            rest += TimeSpan.MicrosecondsPerDay;
        }

        var seconds = Math.DivRem(rest, TimeSpan.MicrosecondsPerSecond, out var fraction);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Date((int)days)} {seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}"
        );
        return fraction == 0
            ? text
            : $"{text}.{fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }

    private static string Year(long year) =>
        year switch
        {
            > 9999 => string.Create(CultureInfo.InvariantCulture, $"+{year}"),
            < 0 => string.Create(CultureInfo.InvariantCulture, $"-{-year:0000}"),
            _ => year.ToString("0000", CultureInfo.InvariantCulture),
        };

    private static Func<object?, string> OfNullable(DataType type, ZoneRules zone)
    {
        if (type is NullType)
        {
            return _ => "null";
        }

        var text = Of(type, zone);
        return value => value is null ? "null" : text(value);
    }

    private static string Atomic(object value, DataType type, ZoneRules zone) =>
        type switch
        {
            StringType => (string)value,
            BooleanType => (bool)value ? "true" : "false",
            BinaryType => Encoding.UTF8.GetString((byte[])value),
            DateType => Date((int)value),
            TimestampType => WallClock(zone.ToWallClock((long)value)),
            TimestampNtzType => WallClock((long)value),
            FloatType => JavaDouble.Format((float)value),
            DoubleType => JavaDouble.Format((double)value),
            DecimalType => Decimal((DecimalValue)value),
            YearMonthIntervalType interval => IntervalText.Of((int)value, interval),
            DayTimeIntervalType interval => IntervalText.Of((long)value, interval),
            CalendarIntervalType => IntervalText.Of((CalendarInterval)value),
            _ => value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString()!,
        };
}
