using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>The current day, for texts that name a time alone.</summary>
internal static class Clock
{
    public static TimeProvider Time { get; set; } = TimeProvider.System;

    public static int Today(ZoneRules zone)
    {
        var micros = (Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return (int)Math.Floor((decimal)zone.ToWallClock(micros) / TimeSpan.MicrosecondsPerDay);
    }
}
