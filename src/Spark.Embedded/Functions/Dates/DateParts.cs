using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>Fields of dates and times. Days and microseconds count from 1970-01-01.</summary>
internal static class DateParts
{
    private static readonly string[] WeekDays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] WeekDayNames =
    [
        "SUNDAY",
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
    ];

    public static int Year(int days) => (int)CivilTime.FromDays(days).Year;

    public static int Month(int days) => CivilTime.FromDays(days).Month;

    public static int Day(int days) => CivilTime.FromDays(days).Day;

    public static int Quarter(int days) => ((Month(days) - 1) / 3) + 1;

    public static int DayOfYear(int days) => (int)(days - CivilTime.ToDays(CivilTime.FromDays(days).Year, 1, 1)) + 1;

    /// <summary>Sunday is 0.</summary>
    public static int WeekDay(int days) => (int)((((long)days + 4) % 7) + 7) % 7;

    /// <summary>Year and week of ISO 8601: weeks begin on Monday, the first one holds January 4th.</summary>
    public static (int Year, int Week) IsoWeek(int days)
    {
        var thursday = days + 3 - ((WeekDay(days) + 6) % 7);
        var year = Year(thursday);
        return (year, (int)((thursday - CivilTime.ToDays(year, 1, 1)) / 7) + 1);
    }

    public static int LastDay(int days)
    {
        var (year, month, day) = CivilTime.FromDays(days);
        return days - day + CivilTime.DaysInMonth(year, month);
    }

    /// <summary>The next such weekday after the date; null for a name that is none.</summary>
    public static int? NextDay(int days, string name)
    {
        var upper = name.Trim().ToUpperInvariant();
        var day = Array.FindIndex(WeekDays, short2 => upper == short2);
        day = day >= 0 ? day : Array.FindIndex(WeekDayNames, full => upper == full || upper == full[..3]);
        return day < 0 ? null : days + ((day - WeekDay(days) + 6) % 7) + 1;
    }

    /// <summary>The first day of the unit that holds the date; null for a unit that is none.</summary>
    public static int? Truncate(int days, string unit)
    {
        var (year, month, day) = CivilTime.FromDays(days);
        return unit.ToUpperInvariant() switch
        {
            "YEAR" or "YYYY" or "YY" => (int)CivilTime.ToDays(year, 1, 1),
            "QUARTER" => (int)CivilTime.ToDays(year, ((month - 1) / 3 * 3) + 1, 1),
            "MONTH" or "MM" or "MON" => days - day + 1,
            "WEEK" => days - ((WeekDay(days) + 6) % 7),
            _ => null,
        };
    }

    /// <summary>The first instant of the unit on the wall clock of the zone; null for a unit that is none.</summary>
    public static long? Truncate(long instant, string unit, ZoneRules zone)
    {
        var upper = unit.ToUpperInvariant();
        var size = upper switch
        {
            "MICROSECOND" => 1,
            "MILLISECOND" => TimeSpan.MicrosecondsPerMillisecond,
            "SECOND" => TimeSpan.MicrosecondsPerSecond,
            "MINUTE" => TimeSpan.MicrosecondsPerMinute,
            "HOUR" => TimeSpan.MicrosecondsPerHour,
            "DAY" or "DD" => TimeSpan.MicrosecondsPerDay,
            _ => 0,
        };
        var wallClock = zone.ToWallClock(instant);
        var (days, _) = DateArithmetic.Split(wallClock);
        if (size > 0)
        {
            var rest = ((wallClock % size) + size) % size;
            return size <= TimeSpan.MicrosecondsPerSecond
                ? instant - rest
                : zone.ToInstant(wallClock - rest);
        }

        return Truncate(days, upper) is { } first
            ? zone.ToInstant(first * TimeSpan.MicrosecondsPerDay)
            : null;
    }

    /// <summary>
    /// Whole months when the days are the same or both the last of their month, else with a 31-day fraction.
    /// </summary>
    public static double MonthsBetween(long left, long right, bool isRounded, ZoneRules zone)
    {
        var (leftDays, leftMicros) = DateArithmetic.Split(zone.ToWallClock(left));
        var (rightDays, rightMicros) = DateArithmetic.Split(zone.ToWallClock(right));
        var (year1, month1, day1) = CivilTime.FromDays(leftDays);
        var (year2, month2, day2) = CivilTime.FromDays(rightDays);
        var months = (double)(((year1 - year2) * 12) + month1 - month2);
        if (
            day1 == day2
            || (day1 == CivilTime.DaysInMonth(year1, month1) && day2 == CivilTime.DaysInMonth(year2, month2))
        )
        {
            return months;
        }

        var seconds1 = leftMicros / TimeSpan.MicrosecondsPerSecond;
        var seconds2 = rightMicros / TimeSpan.MicrosecondsPerSecond;
        var difference = ((day1 - day2) * 86400L) + seconds1 - seconds2;
        var exact = months + (difference / (31.0 * 86400));
        return isRounded ? Math.Round(exact * 1e8, MidpointRounding.AwayFromZero) / 1e8 : exact;
    }
}
