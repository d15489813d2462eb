using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Intervals as text, in the form of their literals.</summary>
internal static class IntervalText
{
    private static readonly string[] DayTimeFields = ["DAY", "HOUR", "MINUTE", "SECOND"];
    private static readonly string[] YearMonthFields = ["YEAR", "MONTH"];

    public static string Of(int months, YearMonthIntervalType type)
    {
        var sign = months < 0 ? "-" : string.Empty;
        var size = Math.Abs((long)months);
        var digits = (type.StartField, type.EndField) switch
        {
            (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{size / 12}"),
            (1, 1) => string.Create(CultureInfo.InvariantCulture, $"{size}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{size / 12}-{size % 12}"),
        };
        return $"INTERVAL '{sign}{digits}' {Fields(YearMonthFields, type.StartField, type.EndField)}";
    }

    public static string Of(long micros, DayTimeIntervalType type)
    {
        var sign = micros < 0 ? "-" : string.Empty;
        var size = (ulong)(micros < 0 ? -(Int128)micros : micros);
        var text = new StringBuilder();
        var seconds = size / 1_000_000;
        ulong[] units = [seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60];
        ulong[] totals = [seconds / 86_400, seconds / 3600, seconds / 60, seconds];
        string[] separators = [string.Empty, " ", ":", ":"];
        for (var field = type.StartField; field <= type.EndField; field++)
        {
            var isFirst = field == type.StartField;
            var value = isFirst ? totals[field] : units[field];
            text.Append(isFirst ? string.Empty : separators[field]);
            text.Append(value.ToString(field == 0 ? "0" : "00", CultureInfo.InvariantCulture));
        }

        if (type.EndField == 3 && size % 1_000_000 is var fraction and not 0)
        {
            text.Append('.').Append(fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        return $"INTERVAL '{sign}{text}' {Fields(DayTimeFields, type.StartField, type.EndField)}";
    }

    public static string Of(CalendarInterval interval)
    {
        if (interval is { Months: 0, Days: 0, Microseconds: 0 })
        {
            return "0 seconds";
        }

        var parts = new List<string>();
        Add(interval.Months / 12, "years");
        Add(interval.Months % 12, "months");
        Add(interval.Days, "days");
        Add(interval.Microseconds / 3_600_000_000, "hours");
        Add(interval.Microseconds / 60_000_000 % 60, "minutes");
        var rest = interval.Microseconds % 60_000_000;
        if (rest != 0)
        {
            var fraction = Math.Abs(rest % 1_000_000).ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
            var sign = rest < 0 ? "-" : string.Empty;
            var whole = Math.Abs(rest / 1_000_000).ToString(CultureInfo.InvariantCulture);
            parts.Add($"{sign}{whole}{(fraction.Length > 0 ? "." + fraction : string.Empty)} seconds");
        }

        return string.Join(' ', parts);

        void Add(long value, string unit)
        {
            if (value != 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{value} {unit}"));
            }
        }
    }

    private static string Fields(string[] names, byte first, byte last) =>
        first == last ? names[first] : $"{names[first]} TO {names[last]}";
}
