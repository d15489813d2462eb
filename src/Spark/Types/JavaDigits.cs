using System.Globalization;
using System.Numerics;

namespace Spark.Types;

/// <summary>
/// The decimal digits of floating-point numbers as Java up to version 18 finds them: enough to read the number back,
/// but not always the fewest.
/// </summary>
internal static class JavaDigits
{
    private const int MantissaBits = 52;
    private const int LargestSmallExponent = 62;
    private const int SmallestSmallExponent = -21;
    private const long HiddenBit = 1L << MantissaBits;

    // Bits of powers of five.
    private static readonly int[] FiveBits = Enumerable.Range(0, 27)
        .Select(i => i == 0 ? 0 : (int)BigInteger.Pow(5, i).GetBitLength())
        .ToArray();

    /// <summary>Digits d1d2… of a positive finite number and the exponent of d1.d2….</summary>
    public static (string Digits, int Exponent) Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> MantissaBits) & 0x7ff;
        var fraction = bits & (HiddenBit - 1);
        if (exponent > 0)
        {
            return Of(exponent - 1023, fraction | HiddenBit, MantissaBits + 1);
        }

        var zeros = BitOperations.LeadingZeroCount((ulong)fraction);
        var shift = zeros - (63 - MantissaBits);
        return Of(1 - shift - 1023, fraction << shift, 64 - zeros);
    }

    /// <inheritdoc cref="Of(double)"/>
    public static (string Digits, int Exponent) Of(float value)
    {
        const int Width = 23;
        var bits = BitConverter.SingleToInt32Bits(value);
        var exponent = (bits >> Width) & 0xff;
        var fraction = bits & ((1 << Width) - 1);
        if (exponent > 0)
        {
            return Of(exponent - 127, ((long)fraction | (1L << Width)) << (MantissaBits - Width), Width + 1);
        }

        var zeros = BitOperations.LeadingZeroCount((uint)fraction);
        var shift = zeros - (31 - Width);
        return Of(1 - shift - 127, (long)fraction << shift << (MantissaBits - Width), 32 - zeros);
    }

    private static (string Digits, int Exponent) Of(int exponent, long fraction, int significantBits)
    {
        var tailZeros = BitOperations.TrailingZeroCount(fraction);
        var fractionBits = MantissaBits + 1 - tailZeros;
        var tinyBits = Math.Max(0, fractionBits - exponent - 1);
        if (exponent is <= LargestSmallExponent and >= SmallestSmallExponent && tinyBits == 0)
        {
            var whole = exponent >= MantissaBits
                ? fraction << (exponent - MantissaBits)
                : fraction >> (MantissaBits - exponent);
            return Whole(whole, exponent > significantBits ? InsignificantDigits(exponent - significantBits - 1) : 0);
        }

        var decimalExponent = Estimate(fraction, exponent);
        var b5 = Math.Max(0, -decimalExponent);
        var b2 = b5 + tinyBits + exponent;
        var s5 = Math.Max(0, decimalExponent);
        var s2 = s5 + tinyBits;
        var m5 = b5;
        var m2 = b2 - significantBits;
        b2 -= fractionBits - 1;
        var common = Math.Min(b2, s2);
        (b2, s2, m2) = (b2 - common, s2 - common, m2 - common);
        m2 -= fractionBits == 1 ? 1 : 0;
        if (m2 < 0)
        {
            (b2, s2, m2) = (b2 - m2, s2 - m2, 0);
        }

        fraction >>= tailZeros;
        var bits = fractionBits + b2 + Bits(b5);
        var tenBits = s2 + 1 + Bits(s5 + 1);
        return bits >= 64 || tenBits >= 64
                ? Develop(Large(fraction, b5, b2), Large(1, s5, s2), Large(1, m5, m2), decimalExponent)
            : bits < 32 && tenBits < 32
                ? Develop(
                    unchecked((int)(fraction * Five(b5)) << b2),
                    unchecked((int)Five(s5) << s2),
                    unchecked((int)Five(m5) << m2),
                    decimalExponent)
            : Develop(
                unchecked((fraction * Five(b5)) << b2),
                Five(s5) << s2,
                unchecked(Five(m5) << m2),
                decimalExponent);
    }

    private static (string Digits, int Exponent) Develop(int b, int s, int m, int exponent)
    {
        unchecked
        {
            var digits = new List<char>();
            var tens = s * 10;
            var q = b / s;
            b = 10 * (b % s);
            m *= 10;
            var low = b < m;
            var high = b + m > tens;
            exponent = First(digits, q, high, exponent);
            (low, high) = exponent is >= -3 and < 8 ? (low, high) : (false, false);
            while (!low && !high)
            {
                q = b / s;
                b = 10 * (b % s);
                m *= 10;
                low = m <= 0 || b < m;
                high = m <= 0 || b + m > tens;
                digits.Add((char)('0' + q));
            }

            return Rounded(digits, exponent, low, high, Math.Sign((b << 1) - tens));
        }
    }

    private static (string Digits, int Exponent) Develop(long b, long s, long m, int exponent)
    {
        unchecked
        {
            var digits = new List<char>();
            var tens = s * 10;
            var q = (int)(b / s);
            b = 10 * (b % s);
            m *= 10;
            var low = b < m;
            var high = b + m > tens;
            exponent = First(digits, q, high, exponent);
            (low, high) = exponent is >= -3 and < 8 ? (low, high) : (false, false);
            while (!low && !high)
            {
                q = (int)(b / s);
                b = 10 * (b % s);
                m *= 10;
                low = m <= 0 || b < m;
                high = m <= 0 || b + m > tens;
                digits.Add((char)('0' + q));
            }

            return Rounded(digits, exponent, low, high, Math.Sign((b << 1) - tens));
        }
    }

    private static (string Digits, int Exponent) Develop(
        BigInteger b,
        BigInteger s,
        BigInteger m,
        int exponent)
    {
        var digits = new List<char>();
        var tens = s * 10;
        var q = (int)BigInteger.DivRem(b, s, out b);
        b *= 10;
        m *= 10;
        var low = b < m;
        var high = b + m >= tens;
        exponent = First(digits, q, high, exponent);
        (low, high) = exponent is >= -3 and < 8 ? (low, high) : (false, false);
        while (!low && !high)
        {
            q = (int)BigInteger.DivRem(b, s, out b);
            b *= 10;
            m *= 10;
            low = b < m;
            high = b + m >= tens;
            digits.Add((char)('0' + q));
        }

        return Rounded(digits, exponent, low, high, ((b << 1) - tens).Sign);
    }

    private static int First(List<char> digits, int digit, bool high, int exponent)
    {
        if (digit == 0 && !high)
        {
            return exponent - 1;
        }

        digits.Add((char)('0' + digit));
        return exponent;
    }

    private static (string Digits, int Exponent) Rounded(
        List<char> digits,
        int exponent,
        bool low,
        bool high,
        int difference)
    {
        var isUp = high && (!low || difference > 0 || (difference == 0 && (digits[^1] & 1) != 0));
        if (isUp)
        {
            var last = digits.Count - 1;
            while (last >= 0 && digits[last] == '9')
            {
                digits[last--] = '0';
            }

            if (last < 0)
            {
                digits[0] = '1';
                exponent++;
            }
            else
            {
                digits[last]++;
            }
        }

        var text = new string(digits.ToArray()).TrimEnd('0');
        return (text.Length == 0 ? "0" : text, exponent);
    }

    // Digits that the number of bits does not decide are rounded away.
    private static (string Digits, int Exponent) Whole(long value, int insignificantDigits)
    {
        var power = Five(insignificantDigits) << insignificantDigits;
        var residue = value % power;
        value = (value / power) + (insignificantDigits > 0 && residue >= power >> 1 ? 1 : 0);
        var text = value.ToString(CultureInfo.InvariantCulture);
        return (text.TrimEnd('0'), text.Length - 1 + insignificantDigits);
    }

    private static int InsignificantDigits(int power) =>
        power is > 1 and < 64 ? (int)BigInteger.Log10(BigInteger.Pow(2, power)) : 0;

    private static int Estimate(long fraction, int exponent)
    {
        var mantissa = BitConverter.Int64BitsToDouble((1023L << MantissaBits) | (fraction & (HiddenBit - 1)));
        return (int)Math.Floor(((mantissa - 1.5) * 0.289529654) + 0.176091259 + (exponent * 0.301029995663981));
    }

    private static int Bits(int power) => power < FiveBits.Length ? FiveBits[power] : power * 3;

    private static long Five(int power)
    {
        var result = 1L;
        for (var i = 0; i < power; i++)
        {
            result = unchecked(result * 5);
        }

        return result;
    }

    private static BigInteger Large(long factor, int fives, int twos) => (factor * BigInteger.Pow(5, fives)) << twos;
}
