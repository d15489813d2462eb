namespace Microsoft.Spark.ML.Tuning;

/// <summary>Which of several metric values wins.</summary>
internal static class Best
{
    /// <summary>Position of the best value; of equal ones the first. NaN never beats a number.</summary>
    public static int Of(IReadOnlyList<double> values, bool isLargerBetter)
    {
        var best = 0;
        for (var i = 1; i < values.Count; i++)
        {
            best = IsBetter(values[i], values[best], isLargerBetter) ? i : best;
        }

        return best;
    }

    public static bool IsBetter(double value, double best, bool isLargerBetter) =>
        isLargerBetter ? value > best : value < best;
}
