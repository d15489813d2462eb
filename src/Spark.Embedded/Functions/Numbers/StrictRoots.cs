using static Spark.Embedded.Functions.Numbers.DoubleWords;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Cube root and hypotenuse of Java's StrictMath, bit for bit.</summary>
internal static class StrictRoots
{
    public static double Cbrt(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        var high = High(size);
        var t = high < 0x00100000
            ? Rough(size * 18014398509481984.0)
            : WithHigh(0, (high / 3) + 715094163);

        // Newton's step to 23 bits, a chop to 20, then one to full precision.
        var r = t * t / size;
        var s = 5.42857142857142815906e-01 + (r * t);
        t *= 3.57142857142857150787e-01
            + (1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + (-7.05306122448979611050e-01 / s)));
        t = WithHigh(0, High(t) + 1);
        s = t * t;
        r = size / s;
        r = (r - t) / (t + t + r);
        t += t * r;
        return x < 0 ? -t : t;
    }

    public static double Hypot(double x, double y)
    {
        var a = Math.Max(Math.Abs(x), Math.Abs(y));
        var b = Math.Min(Math.Abs(x), Math.Abs(y));
        if (double.IsInfinity(x) || double.IsInfinity(y))
        {
            return double.PositiveInfinity;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        var ha = High(a);
        var hb = High(b);
        if (ha - hb > 0x3c00000)
        {
            return a + b;
        }

        var k = 0;
        if (ha > 0x5f300000)
        {
            (a, b, k) = (Math.ScaleB(a, -600), Math.ScaleB(b, -600), 600);
        }
        else if (hb < 0x20b00000)
        {
            if (b == 0)
            {
                return a;
            }

            (a, b, k) = hb <= 0x000fffff
                ? (Math.ScaleB(a, 1022), Math.ScaleB(b, 1022), -1022)
                : (Math.ScaleB(a, 600), Math.ScaleB(b, 600), -600);
        }

        var w = a - b;
        if (w > b)
        {
            var t1 = Head(a);
            var t2 = a - t1;
            w = Math.Sqrt((t1 * t1) - ((b * -b) - (t2 * (a + t1))));
        }
        else
        {
            var y1 = Head(b);
            var y2 = b - y1;
            var t1 = Head(a + a);
            var t2 = a + a - t1;
            w = Math.Sqrt((t1 * y1) - ((w * -w) - ((t1 * y2) + (t2 * b))));
        }

        return k == 0 ? w : Math.ScaleB(w, k);
    }

    private static double Rough(double scaled) => WithHigh(scaled, (High(scaled) / 3) + 696219795);
}
