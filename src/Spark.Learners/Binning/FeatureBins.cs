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

    /// <summary>Without branches, whose outcome no processor could guess.</summary>
    private static int IndexOfFirstAtLeast(double[] thresholds, double value)
    {
        var first = 0;
        for (var length = thresholds.Length; length > 0;)
        {
            var half = (length + 1) >> 1;
            first += (thresholds[first + half - 1] < value ? 1 : 0) * half;
            length -= half;
        }

        // The order is Java's total one, in which -0.0 comes before 0.0.
        return value == 0 && first < thresholds.Length && IsNegativeZero(thresholds[first]) && !IsNegativeZero(value)
            ? first + 1
            : first;
    }

    private static bool IsNegativeZero(double value) => value == 0 && double.IsNegative(value);
}
