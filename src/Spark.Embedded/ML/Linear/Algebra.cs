namespace Spark.Embedded.ML.Linear;

/// <summary>Sums over arrays, from left to right.</summary>
internal static class Algebra
{
    public static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    public static double Norm(double[] values) => Math.Sqrt(Dot(values, values));

    public static void Add(double[] target, double factor, double[] values)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * values[i];
        }
    }

    public static void Scale(double[] target, double factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] *= factor;
        }
    }

    public static double[] Difference(double[] left, double[] right)
    {
        var difference = (double[])left.Clone();
        Add(difference, -1, right);
        return difference;
    }
}
