using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>Timestamps from their fields.</summary>
internal static class Timestamps
{
    /// <summary>Year, month, day, hour, minute and seconds with six places; null for fields out of range.</summary>
    public static long? Make(object?[] parts, ZoneRules zone)
    {
        if (parts.Any(part => part is null))
        {
            return null;
        }

        var fields = parts.Take(5).Select(part => (int)part!).ToArray();
        var seconds = (long)((DecimalValue)parts[5]!).Unscaled;
        var isMinute60 = seconds == 60_000_000;
        if (
            !CivilTime.IsDate(fields[0], fields[1], fields[2])
            || fields[3] is < 0 or > 23
            || fields[4] is < 0 or > 59
            || seconds < 0
            || (seconds >= 60_000_000 && !isMinute60)
        )
        {
            return null;
        }

        var ofDay = (((fields[3] * 60L) + fields[4]) * TimeSpan.MicrosecondsPerMinute) + seconds;
        return zone.ToInstant(
            (CivilTime.ToDays(fields[0], fields[1], fields[2]) * TimeSpan.MicrosecondsPerDay) + ofDay
        );
    }
}
