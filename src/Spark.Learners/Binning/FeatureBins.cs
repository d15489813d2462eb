namespace Spark.Learners.Binning;

/// <summary>The bins of one feature.</summary>
internal sealed class FeatureBins
{
    public required FeatureKind Kind { get; init; }

    /// <summary>Ascending; bin b holds (t[b-1], t[b]]. Empty for categorical features.</summary>
    public double[] Thresholds { get; init; } = [];

    /// <summary>Number of categories, -1 for a continuous feature.</summary>
    public int Arity { get; init; } = -1;

    /// <summary>Number of sums kept per node. For an unordered feature that is one per split.</summary>
    public required int BinCount { get; init; }

    public int SplitCount => Kind == FeatureKind.Unordered ? BinCount : BinCount - 1;

    /// <summary>Number of different values stored in the bin matrix.</summary>
    public int CodeCount => Kind == FeatureKind.Unordered ? Arity : BinCount;

    public int CodeOf(double value) =>
        Kind == FeatureKind.Continuous ? IndexOfFirstAtLeast(Thresholds, value) : (int)value;

    /// <summary>The order is Java's total one: -0.0 comes before 0.0.</summary>
    private static int IndexOfFirstAtLeast(double[] thresholds, double value)
    {
        var low = 0;
        var length = thresholds.Length;
        while (length > 0)
        {
            var half = length >> 1;
            var middle = thresholds[low + half];
            var isBelow = middle < value || (middle == value && IsNegativeZero(middle) && !IsNegativeZero(value));
            low = isBelow ? low + half + 1 : low;
            length = isBelow ? length - half - 1 : half;
        }

        return low;
    }

    private static bool IsNegativeZero(double value) => value == 0 && double.IsNegative(value);
}
