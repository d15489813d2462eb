using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Dates and timestamps from text, by the rules of Spark's casts; null for text that is none.</summary>
internal static class TextDates
{
    private const int Fraction = 6;

    /// <summary>Days since 1970-01-01 of <c>[+-]y…[-m[-d[( |T)anything]]]</c>.</summary>
    public static int? ToDate(ReadOnlySpan<byte> source)
    {
        var text = TextNumbers.Trim(source);
        if (text.IsEmpty)
        {
            return null;
        }

        Span<int> parts = [1, 1, 1];
        var sign = text[0] == '-' ? -1 : 1;
        var at = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var part = 0;
        var value = 0;
        var digits = 0;
        for (; at < text.Length && text[at] is not ((byte)' ' or (byte)'T'); at++)
        {
            if (part < 2 && text[at] == '-')
            {
                if (!IsDateWidth(part, digits))
                {
                    return null;
                }

                parts[part++] = value;
                value = digits = 0;
                continue;
            }

            var digit = text[at] - '0';
            if (digit is < 0 or > 9 || ++digits > 7)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        if (!IsDateWidth(part, digits) || (part < 2 && at < text.Length))
        {
            return null;
        }

        parts[part] = value;
        return ToDays(sign * parts[0], parts[1], parts[2]);
    }

    /// <summary>
    /// Microseconds since 1970-01-01T00:00:00Z; text without a zone is read in <paramref name="zone"/>, text without
    /// a date
    /// is of the day that <paramref name="today"/> gives.
    /// </summary>
    public static long? ToTimestamp(ReadOnlySpan<byte> source, ZoneRules zone, Func<ZoneRules, int> today)
    {
        if (!TryParse(TextNumbers.Trim(source), out var parts))
        {
            return null;
        }

        var named = parts.Zone.Length == 0 ? zone : TimeZones.Find(parts.Zone);
        if (named is null || WallClock(parts, parts.IsTimeOnly ? today(named) : parts.Days) is not { } local)
        {
            return null;
        }

        return named.ToInstant(local);
    }

    /// <summary>Wall-clock microseconds; a zone in the text is read and dropped, and the date must be there.</summary>
    public static long? ToWallClock(ReadOnlySpan<byte> source) =>
        TryParse(TextNumbers.Trim(source), out var parts)
        && !parts.IsTimeOnly
        && (parts.Zone.Length == 0 || TimeZones.Find(parts.Zone) is not null)
            ? WallClock(parts, parts.Days)
            : null;

    private static int? ToDays(int year, int month, int day) =>
        CivilTime.IsDate(year, month, day) ? (int)CivilTime.ToDays(year, month, day) : null;

    private static bool IsDateWidth(int part, int digits) => part == 0 ? digits is >= 4 and <= 7 : digits is 1 or 2;

    private static long? WallClock(in Parts parts, int? days)
    {
        if (days is null || parts.Hour > 23 || parts.Minute > 59 || parts.Second > 59)
        {
            return null;
        }

        var seconds = (((parts.Hour * 60L) + parts.Minute) * 60) + parts.Second;
        return (days.Value * TimeSpan.MicrosecondsPerDay) + (seconds * TimeSpan.MicrosecondsPerSecond) + parts.Micros;
    }

    // Segments: 0 year, 1 month, 2 day, 3 hour, 4 minute, 5 second, 6 fraction.
    private static bool TryParse(ReadOnlySpan<byte> text, out Parts parts)
    {
        parts = default;
        if (text.IsEmpty)
        {
            return false;
        }

        Span<int> values = [1, 1, 1, 0, 0, 0, 0];
        var hasSign = text[0] is (byte)'-' or (byte)'+';
        var start = hasSign ? 1 : 0;
        var segment = 0;
        var value = 0;
        var digits = 0;
        var zone = string.Empty;
        var isTimeOnly = false;
        for (var at = start; at < text.Length; at++)
        {
            var current = text[at];
            if (current is >= (byte)'0' and <= (byte)'9')
            {
                if (segment != Fraction || digits < 6)
                {
                    value = (value * 10) + (current - '0');
                }

                if (++digits > 6 && segment != Fraction)
                {
                    return false;
                }

                continue;
            }

            if (at == 0 && current == 'T')
            {
                isTimeOnly = true;
                segment = 3;
                continue;
            }

            if (segment == 0 && current == ':' && !hasSign)
            {
                isTimeOnly = true;
                if (!IsWidth(3, digits))
                {
                    return false;
                }

                values[3] = value;
                segment = 4;
                value = digits = 0;
                continue;
            }

            if (!IsWidth(segment, digits))
            {
                return false;
            }

            values[segment] = segment == Fraction ? Scaled(value, digits) : value;
            value = digits = 0;
            switch (segment)
            {
                case 0 or 1 when current == '-':
                case 2 when current is (byte)' ' or (byte)'T':
                case 3 or 4 when current == ':':
                case 5 when current == '.':
                    segment++;
                    break;
                case 5 or Fraction:
                    zone = System.Text.Encoding.UTF8.GetString(text[at..]).Trim();
                    segment = Fraction + 1;
                    at = text.Length;
                    break;
                default:
                    return false;
            }
        }

        if (segment <= Fraction)
        {
            if (!IsWidth(segment, digits))
            {
                return false;
            }

            values[segment] = segment == Fraction ? Scaled(value, digits) : value;
        }

        parts = new Parts(
            isTimeOnly ? null : ToDays(text[0] == '-' ? -values[0] : values[0], values[1], values[2]),
            values[3],
            values[4],
            values[5],
            values[Fraction],
            zone,
            isTimeOnly
        );
        return true;
    }

    private static bool IsWidth(int segment, int digits) =>
        segment switch
        {
            0 => digits is >= 4 and <= 6,
            Fraction => true,
            _ => digits is 1 or 2,
        };

    private static int Scaled(int value, int digits)
    {
        for (; digits < 6; digits++)
        {
            value *= 10;
        }

        return value;
    }

    private readonly record struct Parts(
        int? Days,
        int Hour,
        int Minute,
        int Second,
        int Micros,
        string Zone,
        bool IsTimeOnly
    );
}
