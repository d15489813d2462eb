using System.Globalization;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>
/// Whether the parser of Spark 2 would have read a text: numbers of any width with blanks before them, anything behind
/// the last field.
/// </summary>
internal static class OldDateFormat
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="isLenient">Readers of files took any number, such as month 13.</param>
    public static bool Accepts(DatePattern pattern, string text, bool isLenient)
    {
        var pieces = pattern.Pieces;
        if (pieces.Any(piece => piece is PatternSection))
        {
            return false;
        }

        var at = 0;
        var fields = new Dictionary<char, long>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var isNextNumber = i + 1 < pieces.Count && pieces[i + 1] is PatternField next && IsNumber(next);
            var isRead = pieces[i] switch
            {
                PatternText literal => ReadText(literal.Text, text, ref at),
                PatternField field when IsNumber(field) => ReadNumber(field, isNextNumber, text, ref at, fields),
                PatternField field => ReadName(field, text, ref at, fields),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        return at > 0 && (isLenient || IsMoment(fields));
    }

    private static bool IsNumber(PatternField field) =>
        field.Letter switch
        {
            'M' or 'L' => field.Count <= 2,
            'G' or 'E' or 'a' or 'z' or 'Z' or 'X' or 'V' or 'O' or 'x' => false,
            _ => true,
        };

    private static bool ReadText(string literal, string text, ref int at)
    {
        if (string.CompareOrdinal(text, at, literal, 0, literal.Length) != 0)
        {
            return false;
        }

        at += literal.Length;
        return true;
    }

    private static bool ReadNumber(
        PatternField field,
        bool isWidthKept,
        string text,
        ref int at,
        Dictionary<char, long> fields
    )
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && (!isWidthKept || end - at < field.Count))
        {
            end++;
        }

        if (!long.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        fields[field.Letter == 'L' ? 'M' : field.Letter] = value;
        at = end;
        return true;
    }

    private static bool ReadName(PatternField field, string text, ref int at, Dictionary<char, long> fields)
    {
        string[] names = field.Letter switch
        {
            'M' or 'L' => [.. DateNames.Months, .. DateNames.Months.Select(name => name[..3])],
            'E' => [.. DateNames.WeekDays, .. DateNames.WeekDays.Select(name => name[..3])],
            'a' => ["AM", "PM"],
            'G' => ["AD", "BC"],
            _ => [],
        };
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Compare(text, at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                at += names[i].Length;
                if (field.Letter is 'M' or 'L')
                {
                    fields['M'] = (i % 12) + 1;
                }

                return true;
            }
        }

        return false;
    }

    private static bool IsMoment(Dictionary<char, long> fields) =>
        CivilTime.IsDate(
            fields.GetValueOrDefault('y', 1970),
            fields.GetValueOrDefault('M', 1),
            fields.GetValueOrDefault('d', 1)
        )
        && fields.GetValueOrDefault('H') <= 23
        && fields.GetValueOrDefault('k', 1) is >= 1 and <= 24
        && fields.GetValueOrDefault('h', 1) is >= 1 and <= 12
        && fields.GetValueOrDefault('K') <= 11
        && fields.GetValueOrDefault('m') <= 59
        && fields.GetValueOrDefault('s') <= 59
        && fields.GetValueOrDefault('S') <= 999;
}
