namespace Spark.Learners.Binning;

/// <summary>
/// Fills the row-major matrix of bins, a block of rows at a time so that its cache lines are written once.
/// </summary>
internal static class BinMatrix
{
    private const int RowsPerBlock = 1024;

    public static BinnedFeatures Fill(FeatureMatrix values, FeatureBins[] features)
    {
        var isNarrow = Array.TrueForAll(features, feature => feature.CodeCount <= 256);
        var length = (long)values.RowCount * features.Length;
        if (length > Array.MaxLength)
        {
            throw new ArgumentException(
                $"The training set has '{length}' values; at most {Array.MaxLength} fit into one process. "
                    + "Train on fewer rows or features, or on Spark.");
        }

        var narrow = isNarrow ? GC.AllocateUninitializedArray<byte>((int)length, pinned: true) : null;
        var wide = isNarrow ? null : GC.AllocateUninitializedArray<ushort>((int)length, pinned: true);
        CheckCodes(features);

        var blockCount = (values.RowCount + RowsPerBlock - 1) / RowsPerBlock;
        Parallel.For(0, blockCount, block =>
        {
            var first = block * RowsPerBlock;
            var count = Math.Min(RowsPerBlock, values.RowCount - first);
            for (var feature = 0; feature < features.Length; feature++)
            {
                var column = values.Column(feature).Slice(first, count);
                var at = (first * (long)features.Length) + feature;
                FillColumn(column, features[feature], narrow, wide, at, features.Length);
            }
        });

        return new BinnedFeatures
        {
            Features = features,
            RowCount = values.RowCount,
            Narrow = narrow,
            Wide = wide,
            LargestBinCount = features.Max(feature => feature.BinCount),
            LargestUnorderedBinCount = features.Max(
                feature => feature.Kind == FeatureKind.Unordered ? feature.BinCount : 0),
        };
    }

    private static void FillColumn(
        ReadOnlySpan<double> column, FeatureBins feature, byte[]? narrow, ushort[]? wide, long at, int stride)
    {
        if (narrow is not null)
        {
            foreach (var value in column)
            {
                narrow[at] = (byte)feature.CodeOf(value);
                at += stride;
            }

            return;
        }

        foreach (var value in column)
        {
            wide![at] = (ushort)feature.CodeOf(value);
            at += stride;
        }
    }

    private static void CheckCodes(FeatureBins[] features)
    {
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature].CodeCount > ushort.MaxValue + 1)
            {
                throw new ArgumentException(
                    $"Feature {feature} needs {features[feature].CodeCount} bins; at most 65536 are possible. "
                        + "Lower maxBins.");
            }
        }
    }
}
