namespace Spark.Learners.Numerics;

/// <summary>
/// The natural logarithms of Java's StrictMath, bit for bit: ln(2^k (1 + f)) = k ln 2 + 2 artanh(f / (2 + f)), with
/// ln 2 in two parts and a degree-14 polynomial for the tail. Other libraries round some arguments the other way.
/// </summary>
internal static class FdlibmLog
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Two54 = 18014398509481984.0;
    private const double C1 = 6.666666666666735130e-01;
    private const double C2 = 3.999999999940941908e-01;
    private const double C3 = 2.857142874366239149e-01;
    private const double C4 = 2.222219843214978396e-01;
    private const double C5 = 1.818357216161805012e-01;
    private const double C6 = 1.531383769920937332e-01;
    private const double C7 = 1.479819860511658591e-01;

    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return double.NaN;
        }

        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var exponent = 0;
        if (HighWord(x) < 0x00100000)
        {
            exponent -= 54;
            x *= Two54;
        }

        var high = HighWord(x);
        exponent += (high >> 20) - 1023;
        high &= 0x000fffff;
        var carry = (high + 0x95f64) & 0x100000;
        x = WithHighWord(x, high | (carry ^ 0x3ff00000));
        exponent += carry >> 20;
        var f = x - 1.0;
        if ((0x000fffff & (2 + high)) < 3)
        {
            return NearOne(f, exponent);
        }

        var s = f / (2.0 + f);
        double k = exponent;
        var z = s * s;
        var w = z * z;
        var even = w * (C2 + (w * (C4 + (w * C6))));
        var odd = z * (C1 + (w * (C3 + (w * (C5 + (w * C7))))));
        var tail = odd + even;
        if (((high - 0x6147a) | (0x6b851 - high)) > 0)
        {
            var half = 0.5 * f * f;
            return exponent == 0
                ? f - (half - (s * (half + tail)))
                : (k * Ln2High) - ((half - ((s * (half + tail)) + (k * Ln2Low))) - f);
        }

        return exponent == 0
            ? f - (s * (f - tail))
            : (k * Ln2High) - (((s * (f - tail)) - (k * Ln2Low)) - f);
    }

    /// <summary>ln(1 + x), precise for small x.</summary>
    public static double Log1P(double x)
    {
        if (double.IsNaN(x) || x < -1)
        {
            return double.NaN;
        }

        if (x == -1)
        {
            return double.NegativeInfinity;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var highX = HighWord(x);
        var absolute = highX & 0x7fffffff;
        var exponent = 1;
        var f = 0.0;
        var highU = 0;
        var correction = 0.0;
        if (highX < 0x3FDA827A)
        {
            if (absolute < 0x3e200000)
            {
                return absolute < 0x3c900000 ? x : x - (x * x * 0.5);
            }

            if (highX > 0 || highX <= unchecked((int)0xbfd2bec3))
            {
                exponent = 0;
                f = x;
                highU = 1;
            }
        }

        if (exponent != 0)
        {
            double u;
            if (highX < 0x43400000)
            {
                u = 1.0 + x;
                highU = HighWord(u);
                exponent = (highU >> 20) - 1023;
                correction = (exponent > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
            }
            else
            {
                u = x;
                highU = HighWord(u);
                exponent = (highU >> 20) - 1023;
            }

            highU &= 0x000fffff;
            if (highU < 0x6a09e)
            {
                u = WithHighWord(u, highU | 0x3ff00000);
            }
            else
            {
                exponent++;
                u = WithHighWord(u, highU | 0x3fe00000);
                highU = (0x00100000 - highU) >> 2;
            }

            f = u - 1.0;
        }

        return Log1PTail(f, exponent, highU, correction);
    }

    private static double NearOne(double f, int exponent)
    {
        double k = exponent;
        if (f == 0)
        {
            return exponent == 0 ? 0 : (k * Ln2High) + (k * Ln2Low);
        }

        var tail = f * f * (0.5 - (0.33333333333333333 * f));
        return exponent == 0 ? f - tail : (k * Ln2High) - ((tail - (k * Ln2Low)) - f);
    }

    private static double Log1PTail(double f, int exponent, int highU, double correction)
    {
        double k = exponent;
        var half = 0.5 * f * f;
        if (highU == 0)
        {
            if (f == 0)
            {
                return exponent == 0 ? 0 : (k * Ln2High) + (correction + (k * Ln2Low));
            }

            var near = half * (1.0 - (0.66666666666666666 * f));
            return exponent == 0
                ? f - near
                : (k * Ln2High) - ((near - ((k * Ln2Low) + correction)) - f);
        }

        var s = f / (2.0 + f);
        var z = s * s;
        var tail = z * (C1 + (z * (C2 + (z * (C3 + (z * (C4 + (z * (C5 + (z * (C6 + (z * C7))))))))))));
        return exponent == 0
            ? f - (half - (s * (half + tail)))
            : (k * Ln2High) - ((half - ((s * (half + tail)) + ((k * Ln2Low) + correction))) - f);
    }

    private static int HighWord(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithHighWord(double x, int high) =>
        BitConverter.Int64BitsToDouble(((long)high << 32) | (BitConverter.DoubleToInt64Bits(x) & 0xffffffffL));
}
