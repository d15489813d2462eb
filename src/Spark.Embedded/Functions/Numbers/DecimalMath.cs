using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Exact decimal arithmetic with Spark's rounding (half away from zero) and limit (38 digits).</summary>
internal static class DecimalMath
{
    private static readonly BigInteger[] Powers = Enumerable.Range(0, 80).Select(i => BigInteger.Pow(10, i)).ToArray();

    public static BigInteger PowerOfTen(int exponent) =>
        exponent < Powers.Length ? Powers[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>The number at another scale and precision; null when it has more digits than fit.</summary>
    public static DecimalValue? Fit(BigInteger unscaled, int scale, DecimalType target)
    {
        var value = Rescale(unscaled, scale, target.Scale);
        return BigInteger.Abs(value) < PowerOfTen(target.Precision)
            ? new DecimalValue((Int128)value, target.Scale)
            : null;
    }

    public static DecimalValue? Fit(DecimalValue value, DecimalType target) => Fit(value.Unscaled, value.Scale, target);

    public static BigInteger Rescale(BigInteger unscaled, int from, int to) =>
        to >= from ? unscaled * PowerOfTen(to - from) : DivideHalfUp(unscaled, PowerOfTen(from - to));

    public static BigInteger DivideHalfUp(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor)
            ? quotient + (dividend.Sign * divisor.Sign)
            : quotient;
    }

    public static BigInteger DivideHalfEven(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        var twice = BigInteger.Abs(remainder) * 2;
        var size = BigInteger.Abs(divisor);
        return twice > size || (twice == size && !quotient.IsEven)
            ? quotient + (dividend.Sign * divisor.Sign)
            : quotient;
    }

    public static DecimalValue? Add(DecimalValue left, DecimalValue right, DecimalType type) =>
        Sum(left, right, type, 1);

    public static DecimalValue? Subtract(DecimalValue left, DecimalValue right, DecimalType type) =>
        Sum(left, right, type, -1);

    public static DecimalValue? Multiply(DecimalValue left, DecimalValue right, DecimalType type) =>
        Fit((BigInteger)left.Unscaled * right.Unscaled, left.Scale + right.Scale, type);

    public static DecimalValue? Divide(DecimalValue left, DecimalValue right, DecimalType type)
    {
        if (right.Unscaled == 0)
        {
            return null;
        }

        // The quotient is rounded at 38 significant digits first, then to the type's scale, each time half up.
        var scale = type.Scale + 1 + DecimalType.MaxPrecision;
        var shift = scale - left.Scale + right.Scale;
        var dividend = (BigInteger)left.Unscaled * PowerOfTen(Math.Max(shift, 0));
        var divisor = (BigInteger)right.Unscaled * PowerOfTen(Math.Max(-shift, 0));
        return Fit(DivideHalfUp(dividend, divisor), scale, type);
    }

    public static DecimalValue? Remainder(DecimalValue left, DecimalValue right, DecimalType type)
    {
        if (right.Unscaled == 0)
        {
            return null;
        }

        var scale = Math.Max(left.Scale, right.Scale);
        var remainder = BigInteger.Remainder(
            Rescale(left.Unscaled, left.Scale, scale),
            Rescale(right.Unscaled, right.Scale, scale)
        );
        return Fit(remainder, scale, type);
    }

    /// <summary>Whole quotient; the low 64 bits of it, as Java narrows it.</summary>
    public static long? DivideWhole(DecimalValue left, DecimalValue right)
    {
        if (right.Unscaled == 0)
        {
            return null;
        }

        var scale = Math.Max(left.Scale, right.Scale);
        return LowBits(
            BigInteger.Divide(Rescale(left.Unscaled, left.Scale, scale), Rescale(right.Unscaled, right.Scale, scale))
        );
    }

    public static long LowBits(BigInteger value) => unchecked((long)(ulong)(value & ulong.MaxValue));

    public static double ToDouble(DecimalValue value) =>
        double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whole part, as Java's BigDecimal narrows it.</summary>
    public static long ToLong(DecimalValue value) => LowBits(value.Unscaled / (Int128)PowerOfTen(value.Scale));

    public static DecimalValue? FromDouble(double value, DecimalType type) =>
        double.IsFinite(value) && Parse(JavaDouble.Format(value), out var unscaled, out var scale)
            ? Fit(unscaled, scale, type)
            : null;

    /// <summary>Digits, a point, an exponent; false when the text is no such number.</summary>
    public static bool Parse(string text, out BigInteger unscaled, out int scale)
    {
        unscaled = default;
        scale = 0;
        var body = text.AsSpan();
        var exponent = 0;
        var at = body.IndexOfAny('e', 'E');
        if (at >= 0)
        {
            if (
                !int.TryParse(
                    body[(at + 1)..],
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out exponent
                )
                || Math.Abs(exponent) > 10_000
            )
            {
                return false;
            }

            body = body[..at];
        }

        var point = body.IndexOf('.');
        var digits = AsciiDigits(point < 0 ? body.ToString() : $"{body[..point]}{body[(point + 1)..]}");
        if (
            digits.Length == 0
            || !char.IsAsciiDigit(digits[^1])
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out unscaled)
        )
        {
            return false;
        }

        scale = (point < 0 ? 0 : body.Length - point - 1) - exponent;
        if (scale < 0)
        {
            unscaled *= PowerOfTen(-scale);
            scale = 0;
        }

        return true;
    }

    /// <summary>Decimal places as written: those behind the point less the exponent.</summary>
    public static int? PlacesOf(string text)
    {
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var digits = mark < 0 ? text : text[..mark];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : digits.Length - point - 1;
        return mark < 0 ? places
            : int.TryParse(
                text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
                ? places - exponent
            : null;
    }

    // Java takes the digits of any script.
    private static string AsciiDigits(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text
            : string.Concat(
                text.Select(c =>
                    CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0 ? (char)('0' + digit) : c
                )
            );

    private static DecimalValue? Sum(DecimalValue left, DecimalValue right, DecimalType type, int sign)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var sum = Rescale(left.Unscaled, left.Scale, scale) + (sign * Rescale(right.Unscaled, right.Scale, scale));
        return Fit(sum, scale, type);
    }
}
