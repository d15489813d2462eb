using System.Globalization;
using Spark.Types;

namespace Spark.Embedded.Files.Writing;

/// <summary>Times in text files: ISO with three digits of a second, microseconds cut.</summary>
internal static class IsoTime
{
    private const long MicrosPerMilli = 1000;

    /// <summary>An instant with the offset of the session's zone, <c>Z</c> for none.</summary>
    public static string Instant(long micros, ZoneRules zone)
    {
        var wall = zone.ToWallClock(micros);
        var offset = TimeSpan.FromMicroseconds(wall - micros);
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return WallClock(wall)
            + (offset == TimeSpan.Zero ? "Z" : sign + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
    }

    public static string WallClock(long micros) =>
        DateTime.UnixEpoch
            .AddMilliseconds(Math.Floor(micros / (double)MicrosPerMilli))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
