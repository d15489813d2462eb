namespace Launcher.Clusters.Access;

/// <summary>AWS's times, which are meant in UTC whether they say so or not.</summary>
internal static class UtcTime
{
    public static DateTimeOffset? Of(DateTime? time) => time is { } known ? Of(known) : null;

    public static DateTimeOffset Of(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(time, TimeSpan.Zero)
            : new DateTimeOffset(time.ToUniversalTime());
}
