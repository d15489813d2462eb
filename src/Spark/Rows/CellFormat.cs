using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Rows;

/// <summary>
/// Internal values as Spark's cast to string writes them, NULL spelled out; the cells of <c>Show</c>.
/// </summary>
internal sealed class CellFormat(TimeZoneInfo zone)
{
    public string Of(object? value, DataType type) => (value, type) switch
    {
        (null, _) => "NULL",
        (bool flag, _) => flag ? "true" : "false",
        (double number, _) => JavaNumbers.ToText(number),
        (float number, _) => JavaNumbers.ToText(number),
        (string text, _) => text,
        (byte[] bytes, _) => $"[{string.Join(' ', bytes.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)))}]",
        (int days, DateType) => DateTimeFormat.Date(days),
        (long micros, TimestampType) => DateTimeFormat.Timestamp(micros, zone),
        (long micros, TimestampNtzType) => DateTimeFormat.WallClock(micros),
        (int months, YearMonthIntervalType interval) => IntervalFormat.YearMonth(months, interval),
        (long micros, DayTimeIntervalType interval) => IntervalFormat.DayTime(micros, interval),
        (CalendarInterval interval, _) => IntervalFormat.Calendar(interval),
        (_, UserDefinedType user) => user.ToUser(value)?.ToString() ?? "NULL",
        (object?[] items, ArrayType array) =>
            $"[{string.Join(", ", items.Select(item => Of(item, array.ElementType)))}]",
        (KeyValuePair<object, object?>[] pairs, MapType map) =>
            $"{{{string.Join(", ", pairs.Select(pair => Entry(pair, map)))}}}",
        (object?[] fields, StructType structure) =>
            $"{{{string.Join(", ", fields.Select((field, i) => Of(field, structure.Fields[i].DataType)))}}}",
        (IFormattable number, _) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private string Entry(KeyValuePair<object, object?> pair, MapType map) =>
        $"{Of(pair.Key, map.KeyType)} -> {Of(pair.Value, map.ValueType)}";
}
