namespace Spark.Analysis;

/// <summary>Zone in which timestamps are shown while a statement of a session is analysed.</summary>
internal static class SessionZone
{
    private static readonly AsyncLocal<TimeZoneInfo?> Zone = new();

    public static TimeZoneInfo Current => Zone.Value ?? TimeZoneInfo.Local;

    public static void Enter(TimeZoneInfo zone) => Zone.Value = zone;
}
