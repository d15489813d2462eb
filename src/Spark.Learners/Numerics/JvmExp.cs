using System.Numerics;

namespace Spark.Learners.Numerics;

/// <summary>
/// e^x as the JVM on x86-64 computes it, bit for bit while the result is a normal number (x above -708.4; below, some
/// last bits differ). Other libraries round one argument in 450 the other way. With m = round(64 x / ln 2) = 64 n + j
/// and y = x - m ln 2 / 64 it is 2^n 2^(j/64) (1 + P(y)): the powers come from a table, cut to 53 bits with the
/// relative rest beside them, and P is a polynomial fitted for |y| up to ln 2 / 128.
/// </summary>
internal static class JvmExp
{
    private const int Steps = 64;
    private const int StepBits = 6;
    private const int FractionBits = 256;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int SmallestDirect = -900;

    /// <summary>Adding this rounds to a whole number, which then stands in the low bits.</summary>
    private const double Rounder = 6755399441055744.0;
    private const double Smallest = 5.551115123125783e-17;
    private const double Overflow = 709.782712893384;
    private const double Underflow = -745.1332191019412;

    private static readonly double StepsPerLn2 = FromBits(0x40571547652b82fe);
    private static readonly double StepHigh = FromBits(0x3f862e42fefa0000);
    private static readonly double StepLow = FromBits(0x3d1cf79abc9e3b39);
    private static readonly double Y2 = FromBits(0x3fdffffffffffffe);
    private static readonly double Y3 = FromBits(0x3fc5555555548ba1);
    private static readonly double Y4 = FromBits(0x3fa55555555b9e25);
    private static readonly double Y5 = FromBits(0x3f811115c090cf0f);
    private static readonly double Y6 = FromBits(0x3f56c15ce3289860);
    private static readonly (double Value, double Remainder)[] Powers = MakePowers();

    public static double Exp(double x)
    {
        if (Math.Abs(x) < Smallest)
        {
            return 1.0 + x;
        }

        if (!(x <= Overflow && x >= Underflow))
        {
            return double.IsNaN(x) ? x : x > 0 ? double.PositiveInfinity : 0;
        }

        var rounded = (x * StepsPerLn2) + Rounder;
        var m = rounded - Rounder;
        var whole = (int)BitConverter.DoubleToInt64Bits(rounded);
        var y = x - (m * StepHigh) - (m * StepLow);
        var (value, rest) = Powers[whole & (Steps - 1)];

        // Even and odd terms are gathered apart, then added from the smallest.
        var square = y * y;
        var cube = y * square;
        var tail = y + rest + (cube * square * (Y5 + (Y6 * y)));
        var relative = (cube * (Y3 + (Y4 * y))) + tail + (square * Y2);
        return Scale(value, relative, whole >> StepBits);
    }

    private static double Scale(double value, double relative, int exponent)
    {
        if (exponent is > SmallestDirect and <= ExponentBias)
        {
            var scaled = value * PowerOfTwo(exponent);
            return (relative * scaled) + scaled;
        }

        // The power, or its product with the small sum, is no normal number: it is put in by halves at the end.
        var first = exponent >> 1;
        return ((relative * value) + value) * PowerOfTwo(first) * PowerOfTwo(exponent - first);
    }

    private static double PowerOfTwo(int exponent) =>
        BitConverter.Int64BitsToDouble((exponent + (long)ExponentBias) << MantissaBits);

    private static double FromBits(long bits) => BitConverter.Int64BitsToDouble(bits);

    /// <summary>2^(j/64) in whole-number arithmetic: a root of two taken six times, then multiplied up.</summary>
    private static (double Value, double Remainder)[] MakePowers()
    {
        var one = BigInteger.One << FractionBits;
        var root = one * 2;
        for (var i = 0; i < StepBits; i++)
        {
            root = SquareRoot(root << FractionBits);
        }

        var powers = new (double, double)[Steps];
        var power = one;
        for (var j = 0; j < Steps; j++)
        {
            var mantissa = power >> (FractionBits - MantissaBits);
            var cut = mantissa << (FractionBits - MantissaBits);
            var rest = ((power - cut) << FractionBits) / cut;
            powers[j] = (Math.ScaleB((double)mantissa, -MantissaBits), ToDouble(rest, FractionBits));
            power = (power * root) >> FractionBits;
        }

        return powers;
    }

    private static BigInteger SquareRoot(BigInteger square)
    {
        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <summary>Rounds to nearest, which the conversion of a big integer does not.</summary>
    private static double ToDouble(BigInteger fixedPoint, int fractionBits)
    {
        var surplus = Math.Max(0, (int)fixedPoint.GetBitLength() - 63);
        return Math.ScaleB((long)(fixedPoint >> surplus), surplus - fractionBits);
    }
}
