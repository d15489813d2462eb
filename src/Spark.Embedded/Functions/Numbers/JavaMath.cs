namespace Spark.Embedded.Functions.Numbers;

/// <summary>Functions that Spark takes from Java's StrictMath.</summary>
internal static class JavaMath
{
    public static double Exp(double x) => Math.Exp(x);

    public static double Log(double x) => Math.Log(x);

    public static double Log10(double x) => Math.Log10(x);

    public static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) + (x * x * x / 3) : Math.Log(1 + x);

    public static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1;

    public static double Pow(double x, double y) => Math.Pow(x, y);

    public static double Hypot(double x, double y) => double.Hypot(x, y);

    public static double Asinh(double x) => double.IsNegativeInfinity(x)
        ? x
        : Log(x + Math.Sqrt((x * x) + 1));
}
