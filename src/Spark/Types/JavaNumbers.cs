using System.Globalization;

namespace Spark.Types;

/// <summary>Floating point numbers as Java's toString writes them: 1.0, 1.0E7, NaN, Infinity.</summary>
internal static class JavaNumbers
{
    public static string ToText(double value) => Format(value, () => JavaDigits.Of(Math.Abs(value)));

    public static string ToText(float value) => Format(value, () => JavaDigits.Of(Math.Abs(value)));

    private static string Format(double value, Func<(string Digits, int Exponent)> find)
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

        var (digits, exponent) = find();
        return sign + (magnitude is >= 1e-3 and < 1e7 ? Plain(digits, exponent) : Scientific(digits, exponent));
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
