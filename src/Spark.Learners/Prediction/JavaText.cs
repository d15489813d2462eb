using System.Globalization;
using System.Text;

namespace Spark.Learners.Prediction;

/// <summary>
/// Doubles as Java writes them: plain from 0.001 up to ten million, else with an exponent; always with a decimal
/// point.
/// </summary>
internal static class JavaText
{
    public static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        var absolute = Math.Abs(value);
        if (absolute == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var digits = absolute.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = absolute.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits.AsSpan(digits.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        var significant = SignificantDigits(shortest);
        var text = absolute is >= 1e-3 and < 1e7 ? Plain(significant, exponent) : Scientific(significant, exponent);
        return value < 0 ? "-" + text : text;
    }

    private static string SignificantDigits(string shortest)
    {
        var mantissa = shortest.AsSpan(0, shortest.Contains('E') ? shortest.IndexOf('E') : shortest.Length);
        var digits = new StringBuilder();
        foreach (var character in mantissa)
        {
            if (char.IsAsciiDigit(character) && (digits.Length > 0 || character != '0'))
            {
                digits.Append(character);
            }
        }

        return digits.ToString().TrimEnd('0');
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var whole = digits.Length > exponent + 1 ? digits[..(exponent + 1)] : digits.PadRight(exponent + 1, '0');
        var fraction = digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0";
        return whole + "." + fraction;
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return FormattableString.Invariant($"{digits[0]}.{fraction}E{exponent}");
    }
}
