using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Literals as column names show them.</summary>
internal static class LiteralText
{
    public static string Of(Literal literal) => Of(literal.Value, literal.ValueType);

    private static string Of(object? value, DataType type) => (value, type) switch
    {
        (null, _) => "NULL",
        (bool flag, _) => flag ? "true" : "false",
        (double number, _) => JavaNumbers.ToText(number),
        (float number, _) => JavaNumbers.ToText(number),
        (DecimalValue number, _) => number.ToString(),
        (string text, _) => text,
        (byte[] bytes, _) => $"X'{Convert.ToHexString(bytes)}'",
        (int days, DateType) => $"DATE '{DateTimeFormat.Date(days)}'",
        (long micros, TimestampType) => $"TIMESTAMP '{DateTimeFormat.Timestamp(micros, SessionZone.Current)}'",
        (long micros, TimestampNtzType) => $"TIMESTAMP_NTZ '{DateTimeFormat.WallClock(micros)}'",
        (int months, YearMonthIntervalType interval) => IntervalFormat.YearMonth(months, interval),
        (long micros, DayTimeIntervalType interval) => IntervalFormat.DayTime(micros, interval),
        (CalendarInterval interval, _) => IntervalFormat.Calendar(interval),
        (object?[] items, ArrayType array) =>
            $"array({string.Join(", ", items.Select(item => Of(item, array.ElementType)))})",
        (IFormattable number, _) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
