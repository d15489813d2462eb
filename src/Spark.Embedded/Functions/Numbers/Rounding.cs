using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Rounding to decimal places by the digits that a number shows, not by its bits.</summary>
internal static class Rounding
{
    private const double ExactBelow = 1L << 51;

    public static double Double(double value, int scale, RoundingMode mode)
    {
        if (!double.IsFinite(value))
        {
            return value;
        }

        if (
            scale is >= 0 and <= 15
            && Math.Abs(value) < ExactBelow / Math.Pow(10, scale)
            && TryFast(value, scale, mode, out var fast)
        )
        {
            return fast;
        }

        DecimalMath.Parse(JavaDouble.Format(value), out var unscaled, out var digits);
        return Rounded(unscaled, digits, scale, mode) is var (whole, places)
            ? double.Parse(Text(whole, places), NumberStyles.Float, CultureInfo.InvariantCulture)
            : value;
    }

    public static float Float(float value, int scale, RoundingMode mode)
    {
        if (!float.IsFinite(value))
        {
            return value;
        }

        DecimalMath.Parse(JavaDouble.Format(value), out var unscaled, out var digits);
        var (whole, places) = Rounded(unscaled, digits, scale, mode);
        return float.Parse(Text(whole, places), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public static object Integer(object value, int scale, DataType type, RoundingMode mode)
    {
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        var (whole, _) = Rounded(number, 0, scale, mode);
        if (type is DecimalType target)
        {
            return DecimalMath.Fit(whole, 0, target)!;
        }

        var low = DecimalMath.LowBits(whole);
        return type switch
        {
            ByteType => (object)unchecked((sbyte)low),
            ShortType => unchecked((short)low),
            IntegerType => unchecked((int)low),
            _ => low,
        };
    }

    public static DecimalValue? Decimal(DecimalValue value, int scale, DecimalType target, RoundingMode mode)
    {
        var (whole, places) = Rounded(value.Unscaled, value.Scale, scale, mode);
        return DecimalMath.Fit(whole, places, target);
    }

    public static BigInteger Unscaled(DecimalValue value, int scale, RoundingMode mode) =>
        Rounded(value.Unscaled, value.Scale, scale, mode).Whole;

    /// <summary>
    /// Digits and number of places after rounding; never more places than there were, never fewer than none.
    /// </summary>
    private static (BigInteger Whole, int Places) Rounded(BigInteger unscaled, int digits, int scale, RoundingMode mode)
    {
        if (scale >= digits)
        {
            return (unscaled, digits);
        }

        var power = DecimalMath.PowerOfTen(digits - scale);
        var quotient = mode switch
        {
            RoundingMode.HalfUp => DecimalMath.DivideHalfUp(unscaled, power),
            RoundingMode.HalfEven => DecimalMath.DivideHalfEven(unscaled, power),
            RoundingMode.Ceiling => -Floor(-unscaled, power),
            _ => Floor(unscaled, power),
        };
        return scale >= 0 ? (quotient, scale) : (quotient * DecimalMath.PowerOfTen(-scale), 0);
    }

    private static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static string Text(BigInteger whole, int places) =>
        string.Create(CultureInfo.InvariantCulture, $"{whole}E-{places}");

    // Away from a tie the product tells the digit for certain; near one the digits themselves must be looked at.
    private static bool TryFast(double value, int scale, RoundingMode mode, out double result)
    {
        result = 0;
        if (mode is RoundingMode.Ceiling or RoundingMode.Floor)
        {
            return false;
        }

        var power = Math.Pow(10, scale);
        var product = value * power;
        var fraction = Math.Abs(product - Math.Truncate(product));
        if (Math.Abs(fraction - 0.5) < 1e-6)
        {
            return false;
        }

        result = Math.Round(product) / power;
        return true;
    }
}
