using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Parsing;

/// <summary>The texts inside interval literals.</summary>
internal static partial class IntervalTexts
{
    /// <summary>Pairs of value and unit in '1 day -2 hours'; null when the text is something else.</summary>
    public static IReadOnlyList<(string Value, IntervalUnit Unit)>? SplitUnits(string text)
    {
        var match = UnitsPattern().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var units = new List<(string Value, IntervalUnit Unit)>();
        for (var i = 0; i < match.Groups["value"].Captures.Count; i++)
        {
            if (IntervalUnits.Find(match.Groups["unit"].Captures[i].Value) is not { } unit)
            {
                return null;
            }

            units.Add(
                (match.Groups["value"].Captures[i].Value.Replace(" ", string.Empty, StringComparison.Ordinal), unit));
        }

        return units;
    }

    public static long Months(string value, IntervalUnit unit) =>
        long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * (
            unit == IntervalUnit.Year ? 12 : 1);

    public static long Microseconds(string value, IntervalUnit unit)
    {
        if (unit != IntervalUnit.Second || !value.Contains('.', StringComparison.Ordinal))
        {
            var whole = long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return checked(whole * IntervalUnits.Microseconds(unit));
        }

        var isNegative = value.StartsWith('-');
        var parts = value.TrimStart('-', '+').Split('.');
        var seconds = parts[0].Length == 0 ? 0 : long.Parse(parts[0], CultureInfo.InvariantCulture);
        var micros = checked((seconds * TimeSpan.MicrosecondsPerSecond) + Fraction(parts[1]));
        return isNegative ? -micros : micros;
    }

    /// <summary>Months of 'y-m'.</summary>
    public static int ParseYearToMonth(string text)
    {
        var match = YearToMonthPattern().Match(text.Trim());
        if (!match.Success)
        {
            throw new FormatException($"Interval string does not match year-month format of `[+|-]y-m`: {text}");
        }

        var months = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        if (months > 11)
        {
            throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture, $"requirement failed: month {months} outside range [0, 11]"));
        }

        var total = checked((int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) * 12) + months);
        return match.Groups["sign"].Value == "-" ? -total : total;
    }

    /// <summary>Microseconds of 'd h:m:s' cut to the units from first to last.</summary>
    public static long ParseDayToSecond(string text, IntervalUnit first, IntervalUnit last)
    {
        var match = DayToSecondPattern(first, last).Match(text.Trim());
        if (!match.Success)
        {
            throw new FormatException(
                $"Interval string does not match day-time format of `{first} to {last}`: {text}".ToLowerInvariant());
        }

        long total = 0;
        foreach (var unit in new[] { IntervalUnit.Day, IntervalUnit.Hour, IntervalUnit.Minute, IntervalUnit.Second })
        {
            if (!match.Groups[unit.ToString()].Success)
            {
                continue;
            }

            var value = long.Parse(match.Groups[unit.ToString()].Value, CultureInfo.InvariantCulture);
            var limit = unit == IntervalUnit.Hour ? 23 : 59;
            if (unit != first && value > limit)
            {
                throw new FormatException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"requirement failed: {unit} {value} outside range [0, {limit}]").ToLowerInvariant());
            }

            total = checked(total + (value * IntervalUnits.Microseconds(unit)));
        }

        total += match.Groups["fraction"].Success ? Fraction(match.Groups["fraction"].Value) : 0;
        return match.Groups["sign"].Value == "-" ? -total : total;
    }

    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);

    private static Regex DayToSecondPattern(IntervalUnit first, IntervalUnit last)
    {
        var parts = new[]
        {
            (Unit: IntervalUnit.Day, After: " "),
            (Unit: IntervalUnit.Hour, After: ":"),
            (Unit: IntervalUnit.Minute, After: ":"),
            (Unit: IntervalUnit.Second, After: string.Empty),
        };
        var pattern = "^(?<sign>[+-])?";
        foreach (var part in parts.Where(part => part.Unit >= first && part.Unit <= last))
        {
            pattern += $@"(?<{part.Unit}>\d{{1,19}})" + (part.Unit == last ? string.Empty : part.After);
        }

        return new Regex(
            pattern + (last == IntervalUnit.Second ? @"(\.(?<fraction>\d{1,9}))?$" : "$"),
            RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(
        @"^(interval\s+)?((?<value>[+-]?\s*(\d+(\.\d*)?|\.\d+))\s+(?<unit>[a-z]+)(\s+|$))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitsPattern();

    [GeneratedRegex(@"^(?<sign>[+-])?(?<y>\d{1,9})-(?<m>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearToMonthPattern();
}
