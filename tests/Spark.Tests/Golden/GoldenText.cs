using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Tests.Golden;

/// <summary>
/// Values as one text each, the same for an expected value and for the one that came out when they are equal.
/// </summary>
internal static class GoldenText
{
    public static string Of(object? value, DataType type, bool sortsArrays) =>
        value is null
            ? "null"
            : type switch
            {
                UserDefinedType userDefined => Of(value, userDefined.SqlType, sortsArrays),
                BooleanType => (bool)value ? "true" : "false",
                FloatType => Floating((float)value, ((float)value).ToString("R", CultureInfo.InvariantCulture)),
                DoubleType => Floating((double)value, ((double)value).ToString("R", CultureInfo.InvariantCulture)),
                DecimalType => $"decimal:{value}",
                StringType => "\"" + value + "\"",
                BinaryType => "binary:" + Convert.ToBase64String((byte[])value),
                DateType => "date:" + DateTimeFormat.Date((int)value),
                TimestampType => $"ts:{Moment((long)value)}Z",
                TimestampNtzType => $"ntz:{Moment((long)value)}",
                YearMonthIntervalType interval => "interval:" + IntervalFormat.YearMonth((int)value, interval),
                DayTimeIntervalType interval => "interval:" + IntervalFormat.DayTime((long)value, interval),
                CalendarIntervalType => "interval:" + IntervalFormat.Calendar((CalendarInterval)value),
                ArrayType array => Array(
                    ((object?[])value).Select(item => Of(item, array.ElementType, sortsArrays)),
                    sortsArrays
                ),
                StructType record => "{"
                    + string.Join(
                        ",",
                        ((object?[])value).Select((item, i) => Of(item, record.Fields[i].DataType, sortsArrays))
                    )
                    + "}",
                MapType map => "map"
                    + string.Concat(
                        ((KeyValuePair<object, object?>[])value).Select(entry =>
                            $"<{Of(entry.Key, map.KeyType, sortsArrays)}={Of(entry.Value, map.ValueType, sortsArrays)}>"
                        )
                    ),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };

    public static string Of(JsonElement value, DataType type, bool sortsArrays)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "null";
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            case JsonValueKind.String:
                return "\"" + value.GetString() + "\"";
            case JsonValueKind.Number:
                return type switch
                {
                    DoubleType => Number(value.GetRawText()),
                    FloatType => SingleNumber(value.GetRawText()),
                    _ => value.GetRawText(),
                };
            case JsonValueKind.Array:
                var element = type is ArrayType array ? array.ElementType : KnownTypes.Null;
                return Array(value.EnumerateArray().Select(item => Of(item, element, sortsArrays)), sortsArrays);
            default:
                var property = value.EnumerateObject().Single();
                return Tagged(property.Name, property.Value, type, sortsArrays);
        }
    }

    private static string Tagged(string tag, JsonElement value, DataType type, bool sortsArrays) =>
        tag switch
        {
            "double" or "float" => value.GetString()!,
            "decimal" => "decimal:" + value.GetString(),
            "date" => "date:" + value.GetString(),
            "timestamp" => "ts:" + value.GetString(),
            "timestamp_ntz" => "ntz:" + value.GetString(),
            "interval" => "interval:" + value.GetString(),
            "binary" => "binary:" + value.GetString(),
            "utf8" => "\"" + Encoding.UTF8.GetString(Convert.FromBase64String(value.GetString()!)) + "\"",
            "struct" => "{"
                + string.Join(
                    ",",
                    value
                        .EnumerateArray()
                        .Select(
                            (item, i) =>
                                Of(item, (type as StructType)?.Fields[i].DataType ?? KnownTypes.Null, sortsArrays)
                        )
                )
                + "}",
            "map" => "map"
                + string.Concat(
                    value
                        .EnumerateArray()
                        .Select(entry =>
                            $"<{Of(entry[0], (type as MapType)?.KeyType ?? KnownTypes.Null, sortsArrays)}="
                            + $"{Of(entry[1], (type as MapType)?.ValueType ?? KnownTypes.Null, sortsArrays)}>"
                        )
                ),
            _ => throw new NotSupportedException($"The golden results have a new kind of value, '{tag}'."),
        };

    private static string Array(IEnumerable<string> items, bool isSorted) =>
        "[" + string.Join(",", isSorted ? items.Order(StringComparer.Ordinal) : items) + "]";

    private static string Number(string text)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Floating(value, value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string SingleNumber(string text)
    {
        var value = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Floating(value, value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Floating(double value, string digits) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "Infinity" : "-Infinity")
        : value == 0 ? (double.IsNegative(value) ? "-0.0" : "0.0")
        : digits;

    private static string Moment(long micros)
    {
        var text = DateTimeFormat.WallClock(micros).Replace(' ', 'T');
        var point = text.IndexOf('.');
        return point < 0 ? text + ".000000" : text.PadRight(point + 7, '0');
    }
}
