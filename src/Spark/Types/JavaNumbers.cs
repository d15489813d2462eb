using System.Globalization;

namespace Spark.Types;

/// <summary>Floating point numbers as Java's toString writes them: 1.0, 1.0E7, NaN, Infinity.</summary>
internal static class JavaNumbers
{
    public static string ToText(double value) => Format(value, value.ToString("R", CultureInfo.InvariantCulture));

    public static string ToText(float value) => Format(value, value.ToString("R", CultureInfo.InvariantCulture));

    private static string Format(double value, string shortest)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        var sign = double.IsNegative(value) ? "-" : string.Empty;
        var magnitude = Math.Abs(value);
        if (magnitude == 0)
        {
            return sign + "0.0";
        }

        // Java always writes two digits, and of those of the smallest numbers takes the closest.
        var (digits, exponent) = shortest.TrimStart('-') switch
        {
            "5E-324" => ("49", -324),
            "1E-45" => ("14", -45),
            var text => Digits(text),
        };
        return sign + (magnitude is >= 1e-3 and < 1e7 ? Plain(digits, exponent) : Scientific(digits, exponent));
    }

    /// <summary>Significant digits d1d2… and the exponent of d1.d2….</summary>
    private static (string Digits, int Exponent) Digits(string text)
    {
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = exponentAt < 0
            ? 0
            : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.Trim('0');
        return (digits.Length == 0 ? "0" : digits, exponent + whole.Length - 1 - leading);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var padded = digits.PadRight(exponent + 2, '0');
        return $"{padded[..(exponent + 1)]}.{padded[(exponent + 1)..]}";
    }

    private static string Scientific(string digits, int exponent) => string.Create(
        CultureInfo.InvariantCulture, $"{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
}
