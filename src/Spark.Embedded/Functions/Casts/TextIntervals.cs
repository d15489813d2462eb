using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Intervals from text: a bare value of the type's fields, or a literal.</summary>
internal static partial class TextIntervals
{
    private const string CalendarNumber = @"[+-]?\s*\d+(\.\d*)?";
    private const string CalendarUnit =
        "years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?|microseconds?";

    private static readonly string[] DayTimeFields = ["day", "hour", "minute", "second"];

    public static int? ToMonths(string text, YearMonthIntervalType type)
    {
        var body = Unwrap(text, out var fields, out var sign);
        if (fields is not null && fields != Fields("year", "month", type.StartField, type.EndField))
        {
            throw Refusal(text, type);
        }

        var match = type.StartField == type.EndField ? SingleField().Match(body) : YearMonth().Match(body);
        if (!match.Success)
        {
            throw Refusal(text, type);
        }

        var first = Number(match, "a");
        var months =
            type.StartField == type.EndField
                ? first * (type.StartField == 0 ? 12 : 1)
                : (first * 12) + Number(match, "b");
        var signed = (match.Groups["s"].Value == "-" ? -1 : 1) * sign * months;
        return signed is >= int.MinValue and <= int.MaxValue ? (int)signed : throw Refusal(text, type);
    }

    public static long? ToMicros(string text, DayTimeIntervalType type)
    {
        var body = Unwrap(text, out var fields, out var sign);
        if (
            fields is not null
            && fields
                != Fields(DayTimeFields[type.StartField], DayTimeFields[type.EndField], type.StartField, type.EndField)
        )
        {
            throw Refusal(text, type);
        }

        var match = Regex.Match(body, Pattern(type), RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            throw Refusal(text, type);
        }

        Int128 micros = 0;
        long[] units =
        [
            TimeSpan.MicrosecondsPerDay,
            TimeSpan.MicrosecondsPerHour,
            TimeSpan.MicrosecondsPerMinute,
            TimeSpan.MicrosecondsPerSecond,
        ];
        for (var field = type.StartField; field <= type.EndField; field++)
        {
            micros += (Int128)Number(match, $"u{field}") * units[field];
        }

        var fraction = match.Groups["f"].Value;
        micros += fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
        micros *= (match.Groups["s"].Value == "-" ? -1 : 1) * sign;
        return micros >= long.MinValue && micros <= long.MaxValue ? (long)micros : throw Refusal(text, type);
    }

    /// <summary>Null when the text is no list of numbers and units.</summary>
    public static CalendarInterval? ToCalendar(string text)
    {
        var body = text.Trim().ToLowerInvariant();
        body = body.StartsWith("interval", StringComparison.Ordinal) ? body[8..].Trim() : body;
        if (body.Length == 0 || !CalendarShape().IsMatch(body))
        {
            return null;
        }

        long months = 0,
            days = 0;
        Int128 micros = 0;
        foreach (Match part in CalendarPart().Matches(body))
        {
            var number = decimal.Parse(
                part.Groups["n"].Value.Replace(" ", string.Empty, StringComparison.Ordinal),
                NumberStyles.Number,
                CultureInfo.InvariantCulture
            );
            var unit = part.Groups["u"].Value.TrimEnd('s');
            if (unit != "second" && unit.Length > 0 && decimal.Truncate(number) != number)
            {
                return null;
            }

            switch (unit)
            {
                case "year":
                    months += (long)number * 12;
                    break;
                case "month":
                    months += (long)number;
                    break;
                case "week":
                    days += (long)number * 7;
                    break;
                case "day":
                    days += (long)number;
                    break;
                case "hour":
                    micros += (Int128)(long)number * TimeSpan.MicrosecondsPerHour;
                    break;
                case "minute":
                    micros += (Int128)(long)number * TimeSpan.MicrosecondsPerMinute;
                    break;
                case "second":
                    micros += (Int128)decimal.Truncate(number * 1_000_000);
                    break;
                case "millisecond":
                    micros += (Int128)(long)number * 1000;
                    break;
                default:
                    micros += (Int128)(long)number;
                    break;
            }
        }

        return new CalendarInterval(checked((int)months), checked((int)days), checked((long)micros));
    }

    private static string Unwrap(string text, out string? fields, out int sign)
    {
        var match = LiteralForm().Match(text.Trim());
        fields = match.Success ? match.Groups["fields"].Value.ToLowerInvariant() : null;
        sign = match.Success && match.Groups["sign"].Value == "-" ? -1 : 1;
        return match.Success ? match.Groups["body"].Value : text.Trim();
    }

    private static string Fields(string first, string last, byte start, byte end) =>
        start == end ? first : $"{first} to {last}";

    private static string Pattern(DayTimeIntervalType type)
    {
        string[] separators = ["", " ", ":", ":"];
        var parts = Enumerable
            .Range(type.StartField, type.EndField - type.StartField + 1)
            .Select(field => $"{(field == type.StartField ? string.Empty : separators[field])}(?<u{field}>\\d{{1,9}})");
        return $"^(?<s>[+-])?{string.Concat(parts)}{(type.EndField == 3 ? "(\\.(?<f>\\d{1,9}))?" : string.Empty)}$";
    }

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static QueryFailure Refusal(string text, DataType type) =>
        new(null, $"Interval string '{text}' is not of the form that '{type.TypeName}' takes.");

    [GeneratedRegex(@"^(?<s>[+-])?(?<a>\d{1,10})$")]
    private static partial Regex SingleField();

    [GeneratedRegex(@"^(?<s>[+-])?(?<a>\d{1,9})-(?<b>\d{1,2})$")]
    private static partial Regex YearMonth();

    [GeneratedRegex(
        @"^interval\s+(?<sign>[+-])?'(?<body>[^']*)'\s+(?<fields>\w+(\s+to\s+\w+)?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LiteralForm();

    [GeneratedRegex(
        "^(" + CalendarNumber + "\\s*(" + CalendarUnit + ")\\s*)+$"
    )]
    private static partial Regex CalendarShape();

    [GeneratedRegex(
        "(?<n>" + CalendarNumber + ")\\s*(?<u>" + CalendarUnit + ")"
    )]
    private static partial Regex CalendarPart();
}
