namespace Spark.Learners.Splitting;

/// <summary>The best split found so far for a node. Its left and right sums lie in a buffer of the owner.</summary>
internal struct SplitChoice
{
    /// <summary>-1 while no feature with a split was seen.</summary>
    public int Feature;

    /// <summary>Continuous: last bin that goes left. Otherwise the candidate's place in the feature's list.</summary>
    public int Position;

    public double Gain;

    /// <summary>Categorical: one bit a category, set when it goes left.</summary>
    public ulong[]? LeftCategories;

    public static SplitChoice None => new() { Feature = -1, Gain = SplitRules.NoGain };

    public readonly bool IsValid => Feature >= 0 && Gain != SplitRules.NoGain;

    /// <summary>Strictly greater replaces, so equal gains keep the feature scanned first.</summary>
    public readonly bool IsBeatenBy(double gain) => Feature < 0 || gain > Gain;
}
