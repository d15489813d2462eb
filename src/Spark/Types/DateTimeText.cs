using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Types;

/// <summary>
/// Dates and timestamps as text, by the rules of Spark's casts. Days and microseconds count from 1970-01-01.
/// </summary>
internal static partial class DateTimeText
{
    private const string Clock = @"(?<h>\d{1,2})(:(?<mi>\d{1,2})(:(?<s>\d{1,2})(\.(?<f>\d*))?)?)?";
    private const string Zone = @"Z|[+-]\d{1,2}(:?\d{1,2}(:\d{1,2})?)?|[A-Za-z][A-Za-z0-9_+/:-]*";

    /// <summary>Null when the text is not a date: yyyy[-M[-d[ anything]]].</summary>
    public static int? ParseDate(string text)
    {
        var match = DatePattern().Match(text.Trim());
        return match.Success ? Day(match) : null;
    }

    /// <summary>Null when the text is not a timestamp; a text without a zone is read in the given one.</summary>
    public static long? ParseTimestamp(string text, TimeZoneInfo zone) =>
        Parse(text) is not { } parts ? null
        : parts.Zone.Length == 0 ? CivilTime.ToInstant(parts.Micros, zone)
        : CivilTime.FindZone(parts.Zone) is { } named ? CivilTime.ToInstant(parts.Micros, named)
        : null;

    /// <summary>The wall-clock time; a zone in the text is read and dropped.</summary>
    public static long? ParseWallClock(string text) => Parse(text)?.Micros;

    private static (long Micros, string Zone)? Parse(string text)
    {
        var match = TimestampPattern().Match(text.Trim());
        if (!match.Success || Day(match) is not { } day)
        {
            return null;
        }

        var hour = Part(match, "h");
        var minute = Part(match, "mi");
        var second = Part(match, "s");
        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var fraction = match.Groups["f"].Value;
        var micros = fraction.Length == 0
            ? 0
            : long.Parse(fraction.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
        var ofDay = (((((hour * 60) + minute) * 60) + second) * TimeSpan.MicrosecondsPerSecond) + micros;
        return ((day * TimeSpan.MicrosecondsPerDay) + ofDay, match.Groups["z"].Value.Trim());
    }

    private static int? Day(Match match)
    {
        var year = Part(match, "y") * (match.Groups["sign"].Value == "-" ? -1 : 1);
        var month = match.Groups["m"].Success ? Part(match, "m") : 1;
        var day = match.Groups["d"].Success ? Part(match, "d") : 1;
        return CivilTime.IsDate(year, month, day) ? checked((int)CivilTime.ToDays(year, month, day)) : null;
    }

    private static long Part(Match match, string name) =>
        match.Groups[name].Success ? long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<sign>[+-])?(?<y>\d{4,7})(-(?<m>\d{1,2})(-(?<d>\d{1,2})([ T].*)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^(?<sign>[+-])?(?<y>\d{4,6})(-(?<m>\d{1,2})(-(?<d>\d{1,2})([ T]" + Clock + "(?<z>\\s?(" + Zone + "))?)?)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimestampPattern();
}
