using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Types;

/// <summary>Intervals as Spark writes them: INTERVAL '1 02:03:04.5' DAY TO SECOND.</summary>
internal static class IntervalFormat
{
    private static readonly string[] DayTimeFields = ["DAY", "HOUR", "MINUTE", "SECOND"];

    public static string YearMonth(int months, YearMonthIntervalType type)
    {
        var sign = months < 0 ? "-" : string.Empty;
        var total = Math.Abs((long)months);
        return (type.StartField, type.EndField) switch
        {
            (0, 0) => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{sign}{total / 12}' YEAR"),
            (1, 1) => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{sign}{total}' MONTH"),
            _ => string.Create(
                CultureInfo.InvariantCulture, $"INTERVAL '{sign}{total / 12}-{total % 12}' YEAR TO MONTH"),
        };
    }

    public static string DayTime(long micros, DayTimeIntervalType type)
    {
        var sign = micros < 0 ? "-" : string.Empty;
        var total = micros < 0 ? unchecked((ulong)-micros) : (ulong)micros;
        var text = new StringBuilder();
        for (var field = type.StartField; field <= type.EndField; field++)
        {
            var value = Take(ref total, field);
            var isFirst = field == type.StartField;
            text.Append(isFirst ? string.Empty : field == 1 ? " " : ":");
            text.Append(value.ToString(isFirst && field == 0 ? "0" : "00", CultureInfo.InvariantCulture));
        }

        if (type.EndField == 3 && total > 0)
        {
            text.Append('.').Append(total.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        var span = type.StartField == type.EndField
            ? DayTimeFields[type.StartField]
            : $"{DayTimeFields[type.StartField]} TO {DayTimeFields[type.EndField]}";
        return $"INTERVAL '{sign}{text}' {span}";
    }

    public static string Calendar(CalendarInterval interval)
    {
        var parts = new List<string>();
        Add(interval.Months / 12, "years");
        Add(interval.Months % 12, "months");
        Add(interval.Days, "days");
        Add(interval.Microseconds / TimeSpan.MicrosecondsPerHour, "hours");
        Add(interval.Microseconds / TimeSpan.MicrosecondsPerMinute % 60, "minutes");
        var seconds = interval.Microseconds % TimeSpan.MicrosecondsPerMinute;
        if (seconds != 0)
        {
            var value = new DecimalValue(seconds, 6).ToString();
            parts.Add($"{value.TrimEnd('0').TrimEnd('.')} seconds");
        }

        return parts.Count == 0 ? "0 seconds" : string.Join(' ', parts);

        void Add(long value, string unit)
        {
            if (value != 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{value} {unit}"));
            }
        }
    }

    private static ulong Take(ref ulong micros, int field)
    {
        var unit = (ulong)(field switch
        {
            0 => TimeSpan.MicrosecondsPerDay,
            1 => TimeSpan.MicrosecondsPerHour,
            2 => TimeSpan.MicrosecondsPerMinute,
            _ => TimeSpan.MicrosecondsPerSecond,
        });
        var value = micros / unit;
        micros %= unit;
        return value;
    }
}
