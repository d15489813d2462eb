using static Spark.Embedded.Functions.Numbers.DoubleWords;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>
/// x^y of Java's StrictMath, bit for bit: y log2(x) in two parts, cut into whole and fraction, and 2^fraction by a
/// rational
/// function.
/// </summary>
internal static class StrictPower
{
    private const double Two53 = 9007199254740992.0;
    private const double Huge = 1.0e300;
    private const double Tiny = 1.0e-300;
    private const double Cp = 9.61796693925975554329e-01;
    private const double CpHigh = 9.61796700954437255859e-01;
    private const double CpLow = -7.02846165095275826516e-09;
    private const double Ln2 = 6.93147180559945286227e-01;
    private const double Ln2High = 6.93147182464599609375e-01;
    private const double Ln2Low = -1.90465429995776804525e-09;

    // The largest y log2(x) that is no overflow lies this little above 1024.
    private const double OverflowRest = 8.0085662595372944372e-17;

    private static readonly double[] Base = [1.0, 1.5];
    private static readonly double[] Log2High = [0.0, 5.84962487220764160156e-01];
    private static readonly double[] Log2Low = [0.0, 1.35003920212974897128e-08];

    public static double Pow(double x, double y)
    {
        if (y == 0)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        var isOdd = IsOdd(y);
        var isWhole = isOdd || Math.Floor(y) == y;
        if (double.IsInfinity(y))
        {
            var size = Math.Abs(x);
            return size == 1 ? double.NaN
                : size > 1 == y > 0 ? double.PositiveInfinity
                : 0;
        }

        if (y is 1 or -1 or 2)
        {
            return y == 1 ? x
                : y == -1 ? 1 / x
                : x * x;
        }

        if (y == 0.5 && x >= 0)
        {
            return Math.Sqrt(x);
        }

        var magnitude = Math.Abs(x);
        if (magnitude is 0 or 1 || double.IsInfinity(magnitude))
        {
            var value = y < 0 ? 1 / magnitude : magnitude;
            return !double.IsNegative(x) ? value
                : magnitude == 1 && !isWhole ? double.NaN
                : isOdd ? -value
                : value;
        }

        if (x < 0 && !isWhole)
        {
            return double.NaN;
        }

        var sign = x < 0 && isOdd ? -1.0 : 1.0;
        return sign * Positive(magnitude, y);
    }

    private static bool IsOdd(double y)
    {
        var size = Math.Abs(y);
        return size < Two53 && Math.Floor(size) == size && size % 2 == 1;
    }

    private static double Positive(double x, double y)
    {
        var yHigh = High(y);
        var ySize = yHigh & 0x7fffffff;
        var xSize = High(x);
        double t1,
            t2;
        if (ySize > 0x41e00000)
        {
            if (ySize > 0x43f00000 || xSize is < 0x3fefffff or > 0x3ff00000)
            {
                var isBig = xSize <= 0x3fefffff ? yHigh < 0 : yHigh > 0;
                return isBig ? Huge * Huge : Tiny * Tiny;
            }

            // x is so near to 1 that a short series gives its logarithm.
            var t = x - 1;
            var w = t * t * (0.5 - (t * (0.3333333333333333333333 - (t * 0.25))));
            var u = 1.44269502162933349609 * t;
            var v = (t * 1.92596299112661746887e-08) - (w * 1.44269504088896338700);
            t1 = Head(u + v);
            t2 = v - (t1 - u);
        }
        else
        {
            (t1, t2) = Log2(x, xSize);
        }

        var y1 = Head(y);
        var low = ((y - y1) * t1) + (y * t2);
        var high = y1 * t1;
        var z = low + high;
        var j = High(z);
        var i = (int)Low(z);
        if (j >= 0x40900000)
        {
            if (((j - 0x40900000) | i) != 0 || low + OverflowRest > z - high)
            {
                return Huge * Huge;
            }
        }
        else if ((j & 0x7fffffff) >= 0x4090cc00)
        {
            if (((j - unchecked((int)0xc090cc00)) | i) != 0 || low <= z - high)
            {
                return Tiny * Tiny;
            }
        }

        return Exp2(high, low, j);
    }

    private static (double High, double Low) Log2(double x, int size)
    {
        var n = 0;
        if (size < 0x00100000)
        {
            x *= Two53;
            n -= 53;
            size = High(x);
        }

        n += (size >> 20) - 0x3ff;
        var j = size & 0x000fffff;
        size = j | 0x3ff00000;
        int k;
        if (j <= 0x3988e)
        {
            k = 0;
        }
        else if (j < 0xbb67a)
        {
            k = 1;
        }
        else
        {
            k = 0;
            n++;
            size -= 0x00100000;
        }

        x = WithHigh(x, size);

        // s = (x - 1) / (x + 1) or (x - 1.5) / (x + 1.5), in two parts.
        var u = x - Base[k];
        var v = 1 / (x + Base[k]);
        var ss = u * v;
        var sHigh = Head(ss);
        var tHigh = WithHigh(0, ((size >> 1) | 0x20000000) + 0x00080000 + (k << 18));
        var tLow = x - (tHigh - Base[k]);
        var sLow = v * (u - (sHigh * tHigh) - (sHigh * tLow));

        var s2 = ss * ss;
        var r =
            s2
            * s2
            * (
                5.99999999999994648725e-01
                + (
                    s2
                    * (
                        4.28571428578550184252e-01
                        + (
                            s2
                            * (
                                3.33333329818377432918e-01
                                + (
                                    s2
                                    * (
                                        2.72728123808534006489e-01
                                        + (s2 * (2.30660745775561754067e-01 + (s2 * 2.06975017800338417784e-01)))
                                    )
                                )
                            )
                        )
                    )
                )
            );
        r += sLow * (sHigh + ss);
        s2 = sHigh * sHigh;
        tHigh = Head(3.0 + s2 + r);
        tLow = r - (tHigh - 3.0 - s2);
        u = sHigh * tHigh;
        v = (sLow * tHigh) + (tLow * ss);
        var pHigh = Head(u + v);
        var pLow = v - (pHigh - u);
        var zHigh = CpHigh * pHigh;
        var zLow = (CpLow * pHigh) + (pLow * Cp) + Log2Low[k];
        double t = n;
        var t1 = Head(zHigh + zLow + Log2High[k] + t);
        return (t1, zLow - (t1 - t - Log2High[k] - zHigh));
    }

    private static double Exp2(double high, double low, int j)
    {
        var i = j & 0x7fffffff;
        var k = (i >> 20) - 0x3ff;
        var n = 0;
        if (i > 0x3fe00000)
        {
            n = j + (0x00100000 >> (k + 1));
            k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            var whole = WithHigh(0, n & ~(0x000fffff >> k));
            n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
            n = j < 0 ? -n : n;
            high -= whole;
        }

        var t = Head(low + high);
        var u = t * Ln2High;
        var v = ((low - (t - high)) * Ln2) + (t * Ln2Low);
        var z = u + v;
        var w = v - (z - u);
        t = z * z;
        var t1 =
            z
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
        var r = (z * t1 / (t1 - 2.0)) - (w + (z * w));
        z = 1 - (r - z);
        j = High(z) + (n << 20);
        return j >> 20 <= 0 ? Math.ScaleB(z, n) : WithHigh(z, j);
    }
}
