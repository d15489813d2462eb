using System.Buffers;
using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Numbers with thousands separators and a number of places, rounded half even on their exact value.</summary>
internal static class JavaDecimalFormat
{
    private static readonly SearchValues<char> Unhandled = SearchValues.Create("E;'‰¤");

    public static string? Format(object? number, int places) =>
        number is null || places < 0 ? null : Write(number, grouping: true, places, places, 1);

    /// <summary>By a pattern such as <c>#,##0.00</c>; the empty pattern is that without places.</summary>
    public static string? Format(object? number, string pattern)
    {
        if (number is null)
        {
            return null;
        }

        if (pattern.Length == 0)
        {
            return Format(number, 0);
        }

        var first = pattern.IndexOfAny(['#', '0', ',', '.']);
        var last = pattern.LastIndexOfAny(['#', '0', ',', '.']);
        if (first < 0 || pattern.AsSpan().ContainsAny(Unhandled))
        {
            throw new QueryFailure(null, $"The number pattern '{pattern}' is not supported by engine 'embedded'.");
        }

        var body = pattern[first..(last + 1)];
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? body : body[..point];
        var fraction = point < 0 ? string.Empty : body[(point + 1)..];
        var text = Write(
            number,
            whole.Contains(','),
            fraction.Count(c => c == '0'),
            fraction.Length,
            whole.Count(c => c == '0'),
            pattern.Contains('%')
        );
        var isNegative = text.StartsWith('-');
        var sign = isNegative ? "-" : string.Empty;
        return $"{sign}{pattern[..first]}{(isNegative ? text[1..] : text)}{pattern[(last + 1)..]}";
    }

    private static string Write(
        object number,
        bool grouping,
        int minimumPlaces,
        int maximumPlaces,
        int minimumWhole,
        bool isPercent = false
    )
    {
        if (number is double or float)
        {
            var value = Convert.ToDouble(number, CultureInfo.InvariantCulture);
            if (!double.IsFinite(value))
            {
                return double.IsNaN(value) ? "NaN"
                    : value > 0 ? "\u221e"
                    : "-\u221e";
            }
        }

        var isNegative =
            number is double and (< 0 or 0) && double.IsNegative((double)number)
            || number is float f && float.IsNegative(f);
        var (unscaled, scale) = Shown(number, isPercent);
        isNegative |= unscaled.Sign < 0;
        var rounded = Rounded(number, BigInteger.Abs(unscaled), scale, maximumPlaces);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(maximumPlaces + minimumWhole, '0');
        var whole = digits[..^maximumPlaces];
        whole = whole.TrimStart('0').PadLeft(minimumWhole, '0');
        var fraction = digits[(digits.Length - maximumPlaces)..];
        while (fraction.Length > minimumPlaces && fraction[^1] == '0')
        {
            fraction = fraction[..^1];
        }

        if (grouping)
        {
            whole = Grouped(whole);
        }

        var text = fraction.Length == 0 ? whole : $"{whole}.{fraction}";
        return isNegative ? "-" + text : text;
    }

    internal static string Grouped(string whole)
    {
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, ",");
        }

        return whole;
    }

    /// <summary>
    /// Digits that are shown, rounded half even; whether they are a tie is decided by the value to the last bit.
    /// </summary>
    private static BigInteger Rounded(object number, BigInteger unscaled, int scale, int places)
    {
        if (scale <= places)
        {
            return unscaled * DecimalMath.PowerOfTen(places - scale);
        }

        var power = DecimalMath.PowerOfTen(scale - places);
        var quotient = BigInteger.DivRem(unscaled, power, out var remainder);
        var side = (remainder * 2).CompareTo(power);
        if (side == 0 && number is double or float)
        {
            var (exact, exactScale) = Exact(Math.Abs(Convert.ToDouble(number, CultureInfo.InvariantCulture)));
            side = (exact * DecimalMath.PowerOfTen(scale)).CompareTo(unscaled * DecimalMath.PowerOfTen(exactScale));
        }

        return side > 0 || (side == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static (BigInteger Unscaled, int Scale) Shown(object number, bool isPercent)
    {
        var (unscaled, scale) = Shown(number);
        return isPercent ? (unscaled * 100, scale) : (unscaled, scale);
    }

    private static (BigInteger Unscaled, int Scale) Shown(object number)
    {
        if (number is not (double or float))
        {
            return Exact(number);
        }

        DecimalMath.Parse(
            number is float single ? JavaDouble.Format((double)single) : JavaDouble.Format((double)number),
            out var unscaled,
            out var scale
        );
        return (unscaled, scale);
    }

    /// <summary>The value to the last bit.</summary>
    internal static (BigInteger Unscaled, int Scale) Exact(object number)
    {
        switch (number)
        {
            case DecimalValue value:
                return (value.Unscaled, value.Scale);
            case double or float:
                var bits = BitConverter.DoubleToInt64Bits(Convert.ToDouble(number, CultureInfo.InvariantCulture));
                var exponent = (int)((bits >> 52) & 0x7ff);
                var mantissa = bits & 0xfffffffffffff;
                mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
                exponent = Math.Max(exponent, 1) - 1075;
                var signed = (BigInteger)(bits < 0 ? -mantissa : mantissa);
                return exponent >= 0 ? (signed << exponent, 0) : (signed * BigInteger.Pow(5, -exponent), -exponent);
            default:
                return (Convert.ToInt64(number, CultureInfo.InvariantCulture), 0);
        }
    }
}
