using System.Globalization;
using System.Numerics;

namespace Spark.Types;

/// <summary>Decimal numbers as text: digits, a point, an exponent.</summary>
internal static class DecimalText
{
    /// <summary>Digits and scale as written; a positive exponent adds zeros, so the scale is never negative.</summary>
    public static (BigInteger Unscaled, int Scale) Parse(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = exponentAt < 0
            ? 0
            : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var unscaled = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        return scale >= 0 ? (unscaled, scale) : (unscaled * BigInteger.Pow(10, -scale), 0);
    }

    /// <summary>Decimal digits of the number without its sign; 1 for zero.</summary>
    public static int DigitCount(BigInteger number) =>
        BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
