using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>Timestamps moved and compared by units: the work of <c>timestampadd</c> and <c>timestampdiff</c>.</summary>
internal static class TimestampUnits
{
    public static long Add(string unit, long amount, long instant, ZoneRules zone) => unit.ToUpperInvariant() switch
    {
        "MICROSECOND" => DateArithmetic.Exact((Int128)instant + amount),
        "MILLISECOND" => DateArithmetic.Exact(instant + ((Int128)amount * 1000)),
        "SECOND" => DateArithmetic.Exact(instant + ((Int128)amount * TimeSpan.MicrosecondsPerSecond)),
        "MINUTE" => DateArithmetic.Exact(instant + ((Int128)amount * TimeSpan.MicrosecondsPerMinute)),
        "HOUR" => DateArithmetic.Exact(instant + ((Int128)amount * TimeSpan.MicrosecondsPerHour)),
        "DAY" or "DAYOFYEAR" => DateArithmetic.Add(instant, 0, amount, 0, zone),
        "WEEK" => DateArithmetic.Add(instant, 0, amount * 7, 0, zone),
        "MONTH" => DateArithmetic.Add(instant, amount, 0, 0, zone),
        "QUARTER" => DateArithmetic.Add(instant, amount * 3, 0, 0, zone),
        "YEAR" => DateArithmetic.Add(instant, amount * 12, 0, 0, zone),
        _ => throw Unknown(unit),
    };

    public static long Between(string unit, long start, long end, ZoneRules zone)
    {
        var from = zone.ToWallClock(start);
        var to = zone.ToWallClock(end);
        return unit.ToUpperInvariant() switch
        {
            "MICROSECOND" => end - start,
            "MILLISECOND" => (end - start) / 1000,
            "SECOND" => (end - start) / TimeSpan.MicrosecondsPerSecond,
            "MINUTE" => (end - start) / TimeSpan.MicrosecondsPerMinute,
            "HOUR" => (end - start) / TimeSpan.MicrosecondsPerHour,
            "DAY" or "DAYOFYEAR" => (to - from) / TimeSpan.MicrosecondsPerDay,
            "WEEK" => (to - from) / (7 * TimeSpan.MicrosecondsPerDay),
            "MONTH" => Months(from, to),
            "QUARTER" => Months(from, to) / 3,
            "YEAR" => Months(from, to) / 12,
            _ => throw Unknown(unit),
        };
    }

    // Whole months: the last one counts when day and time of day have been reached.
    private static long Months(long from, long to)
    {
        var (fromDays, fromMicros) = DateArithmetic.Split(from);
        var (toDays, toMicros) = DateArithmetic.Split(to);
        var (year1, month1, day1) = CivilTime.FromDays(fromDays);
        var (year2, month2, day2) = CivilTime.FromDays(toDays);
        var months = ((year2 - year1) * 12) + month2 - month1;
        var rest = (day2, toMicros).CompareTo((day1, fromMicros));
        return months > 0 && rest < 0 ? months - 1 : months < 0 && rest > 0 ? months + 1 : months;
    }

    private static QueryFailure Unknown(string unit) => new(
        "INVALID_PARAMETER_VALUE.DATETIME_UNIT", $"'{unit}' is no unit of time.");
}
