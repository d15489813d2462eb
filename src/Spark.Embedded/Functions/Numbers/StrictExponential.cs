using static Spark.Embedded.Functions.Numbers.DoubleWords;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>e^x and e^x - 1 of Java's StrictMath, bit for bit: x = k ln 2 + r, and a rational function of r.</summary>
internal static class StrictExponential
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double Overflow = 7.09782712893383973096e+02;
    private const double Underflow = -7.45133219101941108420e+02;

    private const int HalfLn2 = 0x3fd62e42;
    private const int OneAndHalfLn2 = 0x3ff0a2b2;

    public static double Exp(double x)
    {
        var isNegative = double.IsNegative(x);
        var size = High(x) & 0x7fffffff;
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
        {
            return x;
        }

        if (x > Overflow)
        {
            return double.PositiveInfinity;
        }

        if (x < Underflow)
        {
            return 0;
        }

        double high = 0,
            low = 0;
        var k = 0;
        if (size > HalfLn2)
        {
            k = size < OneAndHalfLn2 ? (isNegative ? -1 : 1) : (int)((InverseLn2 * x) + (isNegative ? -0.5 : 0.5));
            high = x - (k * Ln2High);
            low = k * Ln2Low;
            x = high - low;
        }
        else if (size < 0x3e300000)
        {
            return 1 + x;
        }

        var t = x * x;
        var c =
            x
            - (
                t
                * (
                    1.66666666666666019037e-01
                    + (
                        t
                        * (
                            -2.77777777770155933842e-03
                            + (
                                t
                                * (
                                    6.61375632143793436117e-05
                                    + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))
                                )
                            )
                        )
                    )
                )
            );
        if (k == 0)
        {
            return 1 - ((x * c / (c - 2.0)) - x);
        }

        var y = 1 - (low - (x * c / (2.0 - c)) - high);
        return k >= -1021 ? AddExponent(y, k) : AddExponent(y, k + 1000) * 9.33263618503218878990e-302;
    }

    public static double Expm1(double x)
    {
        var isNegative = double.IsNegative(x);
        var size = High(x) & 0x7fffffff;
        if (double.IsNaN(x))
        {
            return x;
        }

        if (size >= 0x4043687a)
        {
            if (x > Overflow)
            {
                return double.PositiveInfinity;
            }

            if (isNegative)
            {
                return -1;
            }
        }

        double c = 0;
        var k = 0;
        if (size > HalfLn2)
        {
            k = size < OneAndHalfLn2 ? (isNegative ? -1 : 1) : (int)((InverseLn2 * x) + (isNegative ? -0.5 : 0.5));
            var high = x - (k * Ln2High);
            var low = k * Ln2Low;
            x = high - low;
            c = high - x - low;
        }
        else if (size < 0x3c900000)
        {
            return x;
        }

        var half = 0.5 * x;
        var square = x * half;
        var r =
            1
            + (
                square
                * (
                    -3.33333333333331316428e-02
                    + (
                        square
                        * (
                            1.58730158725481460165e-03
                            + (
                                square
                                * (
                                    -7.93650757867487942473e-05
                                    + (square * (4.00821782732936239552e-06 + (square * -2.01099218183624371326e-07)))
                                )
                            )
                        )
                    )
                )
            );
        var t = 3.0 - (r * half);
        var e = square * ((r - t) / (6.0 - (x * t)));
        return k == 0 ? x - ((x * e) - square) : Scaled(x, (x * (e - c)) - c - square, k);
    }

    private static double Scaled(double x, double e, int k)
    {
        if (k == -1)
        {
            return (0.5 * (x - e)) - 0.5;
        }

        if (k == 1)
        {
            return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1 + (2.0 * (x - e));
        }

        if (k is <= -2 or > 56)
        {
            return (k == 1024 ? (1 - (e - x)) * 2.0 * 8.98846567431158e307 : AddExponent(1 - (e - x), k)) - 1;
        }

        if (k < 20)
        {
            return AddExponent(WithHigh(1, 0x3ff00000 - (0x200000 >> k)) - (e - x), k);
        }

        var tiny = WithHigh(1, (0x3ff - k) << 20);
        return AddExponent(x - (e + tiny) + 1, k);
    }
}
