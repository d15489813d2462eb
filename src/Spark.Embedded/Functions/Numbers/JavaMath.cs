using Spark.Learners.Numerics;
using static Spark.Embedded.Functions.Numbers.DoubleWords;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Functions that Spark takes from Java's StrictMath, by name.</summary>
internal static class JavaMath
{
    public static double Exp(double x) => StrictExponential.Exp(x);

    public static double Expm1(double x) => StrictExponential.Expm1(x);

    public static double Pow(double x, double y) => StrictPower.Pow(x, y);

    public static double Hypot(double x, double y) => StrictRoots.Hypot(x, y);

    public static double Cbrt(double x) => StrictRoots.Cbrt(x);

    public static double Log(double x) => FdlibmLog.Log(x);

    public static double Log1p(double x) => FdlibmLog.Log1P(x);

    public static double Log10(double x)
    {
        if (x == 0 || double.IsNaN(x) || x < 0 || double.IsInfinity(x))
        {
            return Math.Log10(x);
        }

        var k = 0;
        if (High(x) < 0x00100000)
        {
            k = -54;
            x *= 18014398509481984.0;
        }

        k += (High(x) >> 20) - 1023;
        var below = k < 0 ? 1 : 0;
        double y = k + below;
        x = WithHigh(x, (High(x) & 0x000fffff) | ((0x3ff - below) << 20));
        return (y * 3.69423907715893078616e-13)
            + (4.34294481903251816668e-01 * Log(x))
            + (y * 3.01029995663611771306e-01);
    }

    public static double Asinh(double x) => double.IsNegativeInfinity(x) ? x : Log(x + Math.Sqrt((x * x) + 1));

    public static double Sinh(double x)
    {
        var size = Math.Abs(x);
        var half = x < 0 ? -0.5 : 0.5;
        if (!double.IsFinite(x) || size < 3.7252902984619140625e-09)
        {
            return x;
        }

        if (size < 22)
        {
            var t = Expm1(size);
            return size < 1 ? half * ((2.0 * t) - (t * t / (t + 1))) : half * (t + (t / (t + 1)));
        }

        return size < 709.78 ? half * Exp(size) : half * Exp(0.5 * size) * Exp(0.5 * size);
    }

    public static double Cosh(double x)
    {
        var size = Math.Abs(x);
        if (!double.IsFinite(x))
        {
            return x * x;
        }

        if (size < 0.34657359027997264)
        {
            var t = Expm1(size);
            var w = 1 + t;
            return size < 1.3877787807814457e-17 ? w : 1 + (t * t / (w + w));
        }

        if (size < 22)
        {
            var t = Exp(size);
            return (0.5 * t) + (0.5 / t);
        }

        return size < 709.78 ? 0.5 * Exp(size) : 0.5 * Exp(0.5 * size) * Exp(0.5 * size);
    }

    public static double Tanh(double x)
    {
        var size = Math.Abs(x);
        if (double.IsNaN(x) || size < 2.7755575615628914e-17)
        {
            return x;
        }

        double z;
        if (size >= 22)
        {
            z = 1;
        }
        else if (size >= 1)
        {
            z = 1 - (2.0 / (Expm1(2.0 * size) + 2.0));
        }
        else
        {
            var t = Expm1(-2.0 * size);
            z = -t / (t + 2.0);
        }

        return x < 0 ? -z : z;
    }
}
