using System.Collections.Concurrent;

namespace Spark.Types;

/// <summary>
/// Offsets of a zone at any instant, to the second: from the time zone files of the system where they are, as Java has
/// them, else from .NET's rules, which know whole minutes only.
/// </summary>
internal sealed class ZoneRules
{
    private static readonly long FirstMicrosecond =
        (DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static readonly long LastMicrosecond =
        (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static readonly ConcurrentDictionary<string, ZoneRules> Cache = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo? _zone;
    private readonly ZoneFile? _file;
    private readonly long _fixed;

    private ZoneRules(string id, long offset)
    {
        Id = id;
        _fixed = offset;
        IsUtc = offset == 0;
    }

    private ZoneRules(TimeZoneInfo zone)
    {
        _zone = zone;
        Id = zone.Id == "Etc/UTC" ? "UTC" : zone.Id;
        IsUtc = zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime && Id is "UTC" or "Z";
        _file = IsUtc ? null : ZoneFile.TryRead(zone.Id);
    }

    public bool IsUtc { get; }

    public string Id { get; }

    public static ZoneRules Utc { get; } = Of(TimeZoneInfo.Utc);

    public static ZoneRules Of(TimeZoneInfo zone) =>
        Cache.GetOrAdd(zone.Id, static (_, zone) => new ZoneRules(zone), zone);

    /// <summary>A zone that is always so many seconds ahead of UTC.</summary>
    public static ZoneRules Fixed(string id, int seconds) => new(id, seconds * TimeSpan.MicrosecondsPerSecond);

    public long ToWallClock(long instant) => IsUtc ? instant
        : _zone is null ? instant + _fixed
        : _file is null ? WallClockByNet(instant, _zone)
        : instant + (_file.OffsetAt(FloorSeconds(instant)) * TimeSpan.MicrosecondsPerSecond);

    /// <summary>
    /// The instant of a wall-clock time: the earlier one of two, past the gap for one that is skipped.
    /// </summary>
    public long ToInstant(long wallClock)
    {
        if (IsUtc)
        {
            return wallClock;
        }

        return _zone is null ? wallClock - _fixed
            : _file is null ? InstantByNet(wallClock, _zone)
            : wallClock - (_file.OffsetOf(FloorSeconds(wallClock)) * TimeSpan.MicrosecondsPerSecond);
    }

    public bool IsDaylight(long instant) => _zone is not null && (_file?.IsDaylightAt(FloorSeconds(instant))
        ?? ToWallClock(instant) - instant != _zone.BaseUtcOffset.Ticks / TimeSpan.TicksPerMicrosecond);

    private static long FloorSeconds(long micros)
    {
        var seconds = Math.DivRem(micros, TimeSpan.MicrosecondsPerSecond, out var rest);
        return rest < 0 ? seconds - 1 : seconds;
    }

    // .NET has no times outside of the years 1 to 9999; those take the offsets of the first and last year.
    private static long InstantByNet(long wallClock, TimeZoneInfo zone)
    {
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
        {
            return wallClock;
        }

        var local = ToDateTime(wallClock, DateTimeKind.Unspecified);
        var offset = zone.IsInvalidTime(local)
            ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return wallClock - offset.Ticks / TimeSpan.TicksPerMicrosecond;
    }

    private static long WallClockByNet(long instant, TimeZoneInfo zone) =>
        instant + (zone.GetUtcOffset(ToDateTime(instant, DateTimeKind.Utc)).Ticks / TimeSpan.TicksPerMicrosecond);

    // Offsets of years that DateTime cannot hold are those of its first and last year.
    private static DateTime ToDateTime(long micros, DateTimeKind kind)
    {
        const long TwoDays = TimeSpan.MicrosecondsPerDay * 2;
        var kept = Math.Clamp(micros, FirstMicrosecond + TwoDays, LastMicrosecond - TwoDays);
        return new DateTime(DateTime.UnixEpoch.Ticks + (kept * TimeSpan.TicksPerMicrosecond), kind);
    }
}
