using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Types;

/// <summary>The rule for all years to come, such as <c>EST5EDT,M3.2.0,M11.1.0</c>.</summary>
internal sealed partial class PosixRule
{
    private readonly int _standard;
    private readonly int? _daylight;
    private readonly Change _start;
    private readonly Change _end;

    private PosixRule(int standard, int? daylight, Change start, Change end)
    {
        _standard = standard;
        _daylight = daylight;
        _start = start;
        _end = end;
    }

    /// <summary>Null when the text is no such rule.</summary>
    public static PosixRule? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var standard = -Seconds(match.Groups["o"].Value);
        if (!match.Groups["dst"].Success)
        {
            return new PosixRule(standard, null, default, default);
        }

        var daylight = match.Groups["do"].Length > 0 ? -Seconds(match.Groups["do"].Value) : standard + 3600;
        return new PosixRule(
            standard, daylight, Change.Parse(match.Groups["s"].Value), Change.Parse(match.Groups["e"].Value));
    }

    public (int Offset, bool IsDaylight) At(long instant)
    {
        if (_daylight is not { } daylight)
        {
            return (_standard, false);
        }

        var (year, _, _) = CivilTime.FromDays((long)Math.Floor((instant + _standard) / 86_400m));
        var start = _start.In(year) - _standard;
        var end = _end.In(year) - daylight;
        var isDaylight = start < end ? instant >= start && instant < end : instant >= start || instant < end;
        return (isDaylight ? daylight : _standard, isDaylight);
    }

    // [+-]h[:m[:s]]
    private static int Seconds(string text)
    {
        var parts = text.TrimStart('+', '-').Split(':')
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        var seconds = (parts[0] * 3600) + (parts.ElementAtOrDefault(1) * 60) + parts.ElementAtOrDefault(2);
        return text.StartsWith('-') ? -seconds : seconds;
    }

    [GeneratedRegex(
        @"^(<[^>]+>|[A-Za-z]+)(?<o>[+-]?[\d:]+)"
            + @"((?<dst><[^>]+>|[A-Za-z]+)(?<do>[+-]?[\d:]*),(?<s>[^,]+),(?<e>[^,]+))?$")]
    private static partial Regex Shape();

    /// <summary>
    /// When the clock changes: month, week (5 is the last), weekday and seconds of the day; or a day of the year.
    /// </summary>
    private readonly record struct Change(int Month, int Week, int Day, int DayOfYear, int Time)
    {
        public static Change Parse(string text)
        {
            var parts = text.Split('/');
            var time = parts.Length > 1 ? Seconds(parts[1]) : 7200;
            if (!parts[0].StartsWith('M'))
            {
                return new Change(0, 0, 0, int.Parse(parts[0].TrimStart('J'), CultureInfo.InvariantCulture), time);
            }

            var fields = parts[0][1..].Split('.')
                .Select(field => int.Parse(field, CultureInfo.InvariantCulture))
                .ToArray();
            return new Change(fields[0], fields[1], fields[2], 0, time);
        }

        /// <summary>Wall-clock seconds since 1970 in a year.</summary>
        public long In(long year)
        {
            if (Month == 0)
            {
                return ((CivilTime.ToDays(year, 1, 1) + DayOfYear - 1) * 86_400) + Time;
            }

            var first = CivilTime.ToDays(year, Month, 1);
            var weekDay = ((first + 4) % 7 + 7) % 7;
            var day = first + ((Day - weekDay + 7) % 7) + ((Week - 1) * 7);
            if (day - first >= CivilTime.DaysInMonth(year, Month))
            {
                day -= 7;
            }

            return (day * 86_400) + Time;
        }
    }
}
