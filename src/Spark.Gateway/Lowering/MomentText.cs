using System.Globalization;

namespace Spark.Gateway.Lowering;

/// <summary>Days and instants as typed literals; by their number outside of the years 1 to 9999.</summary>
internal static class MomentText
{
    private const int FirstDay = -719162;
    private const int LastDay = 2932896;
    private const long MicrosPerDay = 86_400_000_000;

    public static SqlText Date(int days) => days is >= FirstDay and <= LastDay
        ? SqlText.Primary($"DATE'{DayText(days)}'")
        : SqlText.Primary(string.Create(CultureInfo.InvariantCulture, $"date_from_unix_date({days})"));

    public static SqlText Timestamp(long micros) => Written(micros) is { } text
        ? SqlText.Primary($"TIMESTAMP_LTZ'{text}Z'")
        : SqlText.Primary(string.Create(CultureInfo.InvariantCulture, $"timestamp_micros({micros}L)"));

    public static SqlText WallClock(long micros) => Written(micros) is { } text
        ? SqlText.Primary($"TIMESTAMP_NTZ'{text}'")
        : SqlText.Primary(string.Create(
            CultureInfo.InvariantCulture,
            $"convert_timezone(current_timezone(), 'UTC', CAST(timestamp_micros({micros}L) AS TIMESTAMP_NTZ))"));

    private static string? Written(long micros)
    {
        var (days, time) = Math.DivRem(micros, MicrosPerDay);
        if (time < 0)
        {
            (days, time) = (days - 1, time + MicrosPerDay);
        }

        return days is >= FirstDay and <= LastDay
            ? $"{DayText((int)days)} {new TimeOnly(time * TimeSpan.TicksPerMicrosecond)
                .ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}"
            : null;
    }

    private static string DayText(int days) =>
        DateOnly.FromDayNumber(days - FirstDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
