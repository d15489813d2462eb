using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Lowering;

/// <summary>Intervals as literals.</summary>
internal static class IntervalText
{
    private const long MonthsPerYear = 12;
    private const ulong MicrosPerSecond = 1_000_000;
    private const ulong SecondsPerMinute = 60;
    private const ulong MinutesPerHour = 60;
    private const ulong HoursPerDay = 24;

    public static SqlText Of(int months, YearMonthIntervalType type)
    {
        var (years, rest) = Math.DivRem(Math.Abs((long)months), MonthsPerYear);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"INTERVAL '{Sign(months)}{years}-{rest}' YEAR TO MONTH");
        return Typed(text, type is { StartField: 0, EndField: 1 }, type);
    }

    public static SqlText Of(long micros, DayTimeIntervalType type)
    {
        var size = micros < 0 ? (ulong)-(Int128)micros : (ulong)micros;
        var (seconds, fraction) = Math.DivRem(size, MicrosPerSecond);
        var (minutes, second) = Math.DivRem(seconds, SecondsPerMinute);
        var (hours, minute) = Math.DivRem(minutes, MinutesPerHour);
        var (days, hour) = Math.DivRem(hours, HoursPerDay);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"INTERVAL '{Sign(micros)}{days} {hour:00}:{minute:00}:{second:00}.{fraction:000000}' DAY TO SECOND");
        return Typed(text, type is { StartField: 0, EndField: 3 }, type);
    }

    /// <summary>
    /// Months, days and time side by side have no literal; hours keep the seconds within their precision.
    /// </summary>
    public static SqlText Of(CalendarInterval interval)
    {
        const long MicrosPerHour = 3_600_000_000;
        var (hours, rest) = Math.DivRem(interval.Microseconds, MicrosPerHour);
        var seconds = new DecimalValue(rest, 6);
        return SqlText.Primary(string.Create(
            CultureInfo.InvariantCulture,
            $"make_interval(0, {interval.Months}, 0, {interval.Days}, {hours}, 0, {seconds}BD)"));
    }

    private static string Sign(long value) => value < 0 ? "-" : string.Empty;

    private static SqlText Typed(string text, bool isWhole, DataType type) =>
        isWhole ? SqlText.Primary(text) : SqlText.Cast(SqlText.Primary(text), TypeText.Of(type));
}
