namespace Spark.Learners.Binning;

/// <summary>
/// The bin of every value, row after row: a node's histogram walks rows and touches all their features at once. One
/// byte a value where every feature has at most 256 codes, two otherwise.
/// </summary>
internal sealed class BinnedFeatures
{
    public required FeatureBins[] Features { get; init; }

    public required int RowCount { get; init; }

    /// <summary>Pinned, row-major; null when <see cref="Wide"/> is used.</summary>
    public byte[]? Narrow { get; init; }

    public ushort[]? Wide { get; init; }

    /// <summary>Most bins of any feature.</summary>
    public required int LargestBinCount { get; init; }

    public required int LargestUnorderedBinCount { get; init; }

    public int FeatureCount => Features.Length;

    /// <summary>Whether some feature, being constant, offers no split at all.</summary>
    public int SplitlessFeatureCount => Features.Count(feature => feature.SplitCount == 0);

    public int CodeAt(int row, int feature)
    {
        var at = ((long)row * FeatureCount) + feature;
        return Narrow is not null ? Narrow[at] : Wide![at];
    }
}
