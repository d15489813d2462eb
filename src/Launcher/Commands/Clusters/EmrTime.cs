namespace Launcher.Commands.Clusters;

/// <summary>EMR's times, which carry no zone and are meant in UTC.</summary>
internal static class EmrTime
{
    public static DateTimeOffset? Of(DateTime? time) =>
        time is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known.ToUniversalTime(), DateTimeKind.Utc)) : null;
}
