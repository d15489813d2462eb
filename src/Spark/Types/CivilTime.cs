using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Types;

/// <summary>The proleptic Gregorian calendar over any year, and time zones.</summary>
internal static partial class CivilTime
{
    public static bool IsDate(long year, long month, long day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, (int)month)
            && year is >= -5_877_641 and <= 5_881_580;

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Days since 1970-01-01; eras of 400 years have 146,097 days.</summary>
    public static long ToDays(long year, long month, long day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - 399, 400).Quotient;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }

    public static (long Year, int Month, int Day) FromDays(long days)
    {
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthIndex = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * monthIndex) + 2) / 5) + 1);
        var month = (int)(monthIndex < 10 ? monthIndex + 3 : monthIndex - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>UTC microseconds of a wall-clock time; a time skipped by the zone moves forward by the gap.</summary>
    public static long ToInstant(long wallClock, TimeZoneInfo zone) => ZoneRules.Of(zone).ToInstant(wallClock);

    /// <summary>Wall-clock microseconds of an instant in a zone.</summary>
    public static long ToWallClock(long instant, TimeZoneInfo zone) => ZoneRules.Of(zone).ToWallClock(instant);

    /// <summary>Z, ±h[:mm[:ss]], GMT±h, UTC±h or a region; null when there is no such zone.</summary>
    public static TimeZoneInfo? FindZone(string name)
    {
        if (name is "Z" or "UTC" or "GMT" or "UT")
        {
            return TimeZoneInfo.Utc;
        }

        var match = OffsetPattern().Match(name);
        if (!match.Success)
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
        }

        var seconds = (Part(match, "h") * 3600) + (Part(match, "m") * 60) + Part(match, "s");
        if (Part(match, "m") > 59 || Part(match, "s") > 59 || seconds > 18 * 3600)
        {
            return null;
        }

        var offset = TimeSpan.FromMinutes(seconds / 60 * (match.Groups["sign"].Value == "-" ? -1 : 1));
        return offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(UTC|GMT|UT)?(?<sign>[+-])(?<h>\d{1,2})(:?(?<m>\d{1,2})(:?(?<s>\d{1,2}))?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();
}
