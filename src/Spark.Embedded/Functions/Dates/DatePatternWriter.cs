using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>Writes instants by a pattern.</summary>
internal static class DatePatternWriter
{
    public static string Write(DatePattern pattern, long instant, ZoneRules zone)
    {
        var text = new StringBuilder();
        var wallClock = zone.ToWallClock(instant);
        var (days, micros) = DateArithmetic.Split(wallClock);
        var moment = new Moment(days, micros, wallClock - instant, zone, HasEra(pattern.Pieces));
        Write(text, pattern.Pieces, moment);
        return text.ToString();
    }

    private static bool HasEra(IReadOnlyList<PatternPiece> pieces) =>
        pieces.Any(piece =>
            piece switch
            {
                PatternField field => field.Letter == 'G',
                PatternSection section => HasEra(section.Pieces),
                _ => false,
            }
        );

    private static void Write(StringBuilder text, IReadOnlyList<PatternPiece> pieces, in Moment moment)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case PatternText literal:
                    text.Append(literal.Text);
                    break;
                case PatternSection section:
                    Write(text, section.Pieces, moment);
                    break;
                case PatternField field:
                    text.Append(Field(field.Letter, field.Count, moment));
                    break;
                default:
                    throw new UnreachableException($"'{piece.GetType().Name}' is no piece of a pattern.");
            }
        }
    }

    private static string Field(char letter, int count, in Moment moment)
    {
        var (year, month, day) = CivilTime.FromDays(moment.Days);
        var hour = (int)(moment.Micros / TimeSpan.MicrosecondsPerHour);
        var minute = (int)(moment.Micros / TimeSpan.MicrosecondsPerMinute % 60);
        var second = (int)(moment.Micros / TimeSpan.MicrosecondsPerSecond % 60);
        return letter switch
        {
            'G' => count == 4 ? (year > 0 ? "Anno Domini" : "Before Christ")
            : year > 0 ? "AD"
            : "BC",
            'y' => Year(year, count, moment.HasEra),
            'M' or 'L' => count switch
            {
                3 => DateNames.Months[month - 1][..3],
                4 => DateNames.Months[month - 1],
                _ => Number(month, count),
            },
            'd' => Number(day, count),
            'D' => Number(DateParts.DayOfYear(moment.Days), count),
            'E' => DateNames.WeekDays[DateParts.WeekDay(moment.Days)] is var name && count == 4 ? name : name[..3],
            'F' => Number(((day - 1) % 7) + 1, 1),
            'Q' or 'q' => Quarter(((month - 1) / 3) + 1, count),
            'a' => hour < 12 ? "AM" : "PM",
            'H' => Number(hour, count),
            'k' => Number(hour == 0 ? 24 : hour, count),
            'K' => Number(hour % 12, count),
            'h' => Number(hour % 12 == 0 ? 12 : hour % 12, count),
            'm' => Number(minute, count),
            's' => Number(second, count),
            'S' => (moment.Micros % TimeSpan.MicrosecondsPerSecond)
                .ToString("000000", CultureInfo.InvariantCulture)
                .PadRight(9, '0')[..count],
            'V' => moment.Zone.Id,
            'z' => DateNames.Zone(moment.Zone, moment.IsDaylight, count == 4),
            'O' => Localized(moment.Offset, isFull: count == 4),
            'X' => moment.Offset == 0 ? "Z" : Offset(moment.Offset, count),
            'x' => Offset(moment.Offset, count),
            'Z' => count switch
            {
                4 => Localized(moment.Offset, isFull: true),
                5 => moment.Offset == 0 ? "Z" : Offset(moment.Offset, 5),
                _ => Offset(moment.Offset, 2),
            },
            _ => throw new UnreachableException($"'{letter}' is no field."),
        };
    }

    // Without an era the year is signed. Of four letters and more a year too long gets a plus; two letters are the
    // last two
    // digits.
    private static string Year(long year, int count, bool hasEra)
    {
        var shown = hasEra && year <= 0 ? 1 - year : year;
        if (count == 2)
        {
            return Number((int)(Math.Abs(shown) % 100), 2);
        }

        var digits = Math.Abs(shown).ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
        return shown < 0 ? "-" + digits
            : count >= 4 && digits.Length > count ? "+" + digits
            : digits;
    }

    private static string Quarter(int quarter, int count) =>
        count switch
        {
            3 => $"Q{quarter}",
            4 => quarter switch
            {
                1 => "1st quarter",
                2 => "2nd quarter",
                3 => "3rd quarter",
                _ => "4th quarter",
            },
            _ => Number(quarter, count),
        };

    private static string Number(int value, int width) =>
        value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    // 1: +hh[mm], 2: +hhmm, 3: +hh:mm, 4: +hhmm[ss], 5: +hh:mm[:ss].
    private static string Offset(long micros, int count)
    {
        var sign = micros < 0 ? "-" : "+";
        var seconds = Math.Abs(micros) / TimeSpan.MicrosecondsPerSecond;
        var (h, m, s) = (
            Number((int)(seconds / 3600), 2),
            Number((int)(seconds / 60 % 60), 2),
            Number((int)(seconds % 60), 2)
        );
        var separator = count is 3 or 5 ? ":" : string.Empty;
        var text = count == 1 && m == "00" ? sign + h : sign + h + separator + m;
        return count >= 4 && s != "00" ? text + separator + s : text;
    }

    private static string Localized(long micros, bool isFull)
    {
        if (micros == 0)
        {
            return "GMT";
        }

        var sign = micros < 0 ? "-" : "+";
        var minutes = (int)(Math.Abs(micros) / TimeSpan.MicrosecondsPerMinute);
        return isFull ? $"GMT{sign}{Number(minutes / 60, 2)}:{Number(minutes % 60, 2)}"
            : minutes % 60 == 0 ? $"GMT{sign}{minutes / 60}"
            : $"GMT{sign}{minutes / 60}:{Number(minutes % 60, 2)}";
    }

    private readonly record struct Moment(int Days, long Micros, long Offset, ZoneRules Zone, bool HasEra)
    {
        public bool IsDaylight => Zone.IsDaylight((Days * TimeSpan.MicrosecondsPerDay) + Micros - Offset);
    }
}
