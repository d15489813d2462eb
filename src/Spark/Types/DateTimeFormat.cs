using System.Globalization;

namespace Spark.Types;

/// <summary>Dates and timestamps as Spark's casts to string write them.</summary>
internal static class DateTimeFormat
{
    public static string Date(long days)
    {
        var (year, month, day) = CivilTime.FromDays(days);
        return string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}-{day:00}");
    }

    /// <summary>Wall clock in the zone, zeros at the end of the fraction cut.</summary>
    public static string Timestamp(long micros, TimeZoneInfo zone) => WallClock(CivilTime.ToWallClock(micros, zone));

    public static string WallClock(long micros)
    {
        var days = Math.DivRem(micros, TimeSpan.MicrosecondsPerDay, out var ofDay);
        if (ofDay < 0)
        {
            days--;
            ofDay += TimeSpan.MicrosecondsPerDay;
        }

        var seconds = ofDay / TimeSpan.MicrosecondsPerSecond;
        var fraction = ofDay % TimeSpan.MicrosecondsPerSecond;
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Date(days)} {seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0
            ? text
            : text + "." + fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    private static string Year(long year) => year switch
    {
        > 9999 => "+" + year.ToString(CultureInfo.InvariantCulture),
        < 0 => "-" + (-year).ToString("0000", CultureInfo.InvariantCulture),
        _ => year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
