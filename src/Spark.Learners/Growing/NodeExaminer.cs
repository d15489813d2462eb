using Spark.Learners.Binning;
using Spark.Learners.Histograms;
using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>Tries the candidates of one node at a time, on one thread's working memory.</summary>
internal sealed unsafe class NodeExaminer : IDisposable
{
    /// <summary>
    /// Up to here a node's rows are walked feature by feature and only the bins they touch are looked at.
    /// </summary>
    private const int FewRows = 64;

    private readonly BinnedFeatures _bins;
    private readonly SplitRules _rules;
    private readonly NodeHistograms _histograms;
    private readonly SplitFinder _finder;
    private readonly AlignedBuffer<int> _occupied;
    private readonly AlignedBuffer<int> _positions;
    private readonly int[] _order;
    private readonly double[] _keys;
    private readonly double[] _rowSums;

    public NodeExaminer(BinnedFeatures bins, RowStatistics rows, in SplitRules rules)
    {
        _bins = bins;
        _rules = rules;
        _histograms = new NodeHistograms(bins, rows);
        _finder = new SplitFinder(rules, bins.LargestBinCount);
        _occupied = new AlignedBuffer<int>(bins.LargestBinCount + 1);
        _positions = new AlignedBuffer<int>(bins.LargestBinCount + 1);
        _order = new int[bins.LargestBinCount];
        _keys = new double[bins.LargestBinCount];
        _rowSums = new double[rules.Layout.Stride];
        Spare = new int[bins.RowCount];
    }

    /// <summary>Room for moving a node's rows.</summary>
    public int[] Spare { get; }

    public void Dispose()
    {
        _histograms.Dispose();
        _finder.Dispose();
        _occupied.Dispose();
        _positions.Dispose();
    }

    /// <summary>Finds the best split over the features in the given order, and the sums of its two sides.</summary>
    public SplitChoice Examine(
        ReadOnlySpan<int> rows,
        byte[]? draws,
        ReadOnlySpan<int> features,
        double parentImpurity,
        Span<double> left,
        Span<double> right)
    {
        var best = SplitChoice.None;
        fixed (int* row = rows)
        fixed (byte* drawn = draws)
        {
            if (rows.Length <= FewRows)
            {
                ExamineFewRows(row, rows.Length, drawn, features, parentImpurity, ref best, left, right);
                return best;
            }

            var perPass = _histograms.FeaturesPerPass;
            for (var first = 0; first < features.Length; first += perPass)
            {
                var pass = features.Slice(first, Math.Min(perPass, features.Length - first));
                ExaminePass(row, rows.Length, drawn, pass, parentImpurity, ref best, left, right);
            }
        }

        return best;
    }

    /// <summary>
    /// The root's sums: both sides of the first candidate put together, which is how its impurity is defined.
    /// </summary>
    public void RootSums(ReadOnlySpan<int> rows, byte[]? draws, ReadOnlySpan<int> features, Span<double> sums)
    {
        foreach (var feature in features)
        {
            if (_bins.Features[feature].SplitCount > 0)
            {
                fixed (int* row = rows)
                fixed (byte* drawn = draws)
                {
                    Load(row, rows.Length, drawn, feature);
                }

                _finder.ParentOfFirstCandidate(sums);
                return;
            }
        }

        RowSums(rows, draws, sums);
    }

    /// <summary>Sums over the rows in their order.</summary>
    public void RowSums(ReadOnlySpan<int> rows, byte[]? draws, Span<double> sums)
    {
        fixed (int* row = rows)
        fixed (byte* drawn = draws)
        fixed (double* sum = sums)
        {
            _histograms.SumRows(row, rows.Length, drawn, sum);
        }
    }

    private void ExaminePass(
        int* rows,
        int count,
        byte* draws,
        ReadOnlySpan<int> features,
        double parentImpurity,
        ref SplitChoice best,
        Span<double> left,
        Span<double> right)
    {
        _histograms.Fill(rows, count, draws, features);
        var slot = 0;
        foreach (var feature in features)
        {
            var bins = _bins.Features[feature];
            if (bins.SplitCount == 0)
            {
                continue;
            }

            var candidateCount = bins.Kind == FeatureKind.Unordered
                ? LoadSubsets(rows, count, draws, feature)
                : LoadHistogram(slot++, bins);
            if (_finder.Evaluate(candidateCount, parentImpurity, best))
            {
                Keep(feature, bins, ref best, left, right);
            }
        }
    }

    private void ExamineFewRows(
        int* rows,
        int count,
        byte* draws,
        ReadOnlySpan<int> features,
        double parentImpurity,
        ref SplitChoice best,
        Span<double> left,
        Span<double> right)
    {
        _histograms.Gather(rows, count, draws);
        foreach (var feature in features)
        {
            var bins = _bins.Features[feature];
            if (bins.SplitCount == 0)
            {
                continue;
            }

            // Subsets gather the same rows again, so the block is whole for the features after them.
            var candidateCount = bins.Kind == FeatureKind.Unordered
                ? LoadSubsets(rows, count, draws, feature)
                : Accumulate(
                    _histograms[0], bins, _histograms.FillFromBlock(rows, count, feature, _occupied.Pointer));
            if (_finder.Evaluate(candidateCount, parentImpurity, best))
            {
                Keep(feature, bins, ref best, left, right);
            }
        }
    }

    private void Keep(int feature, FeatureBins bins, ref SplitChoice best, Span<double> left, Span<double> right)
    {
        best.Feature = feature;
        best.Gain = _finder.BestGain;
        best.Position = _finder.BestPosition;
        best.LeftCategories = null;
        if (!best.IsValid)
        {
            return;
        }

        _finder.CopyBestSides(left, right);
        best.LeftCategories = bins.Kind switch
        {
            FeatureKind.Ordered => CategorySet.FirstOf(_order.AsSpan(0, bins.BinCount), best.Position + 1),
            FeatureKind.Unordered => CategorySet.OfSubset(best.Position),
            _ => null,
        };
    }

    private void Load(int* rows, int count, byte* draws, int feature)
    {
        var bins = _bins.Features[feature];
        if (bins.Kind == FeatureKind.Unordered)
        {
            LoadSubsets(rows, count, draws, feature);
            return;
        }

        _histograms.Fill(rows, count, draws, new ReadOnlySpan<int>(in feature));
        LoadHistogram(0, bins);
    }

    private int LoadHistogram(int slot, FeatureBins bins)
    {
        var histogram = _histograms[slot];
        return Accumulate(histogram, bins, _histograms.Occupied(histogram, bins.BinCount, _occupied.Pointer));
    }

    private int LoadSubsets(int* rows, int count, byte* draws, int feature)
    {
        _histograms.FillSubsets(rows, count, draws, feature);
        fixed (double* sums = _rowSums)
        {
            _histograms.SumRows(rows, count, draws, sums);
        }

        var subsetCount = _bins.Features[feature].BinCount;
        _finder.TakeSubsets(_histograms.Subsets, subsetCount, _rowSums);
        return subsetCount;
    }

    /// <summary>
    /// Sums up the occupied bins in candidate order; all but the last, whose right side is empty, are candidates.
    /// </summary>
    private int Accumulate(double* histogram, FeatureBins bins, int occupiedCount)
    {
        if (bins.Kind == FeatureKind.Continuous)
        {
            _finder.Accumulate(histogram, _occupied.Pointer, null, occupiedCount);
            return Math.Max(0, occupiedCount - 1);
        }

        var order = _order.AsSpan(0, bins.BinCount);
        CategoryOrder.Sort(histogram, _rules, order, _keys);
        var count = 0;
        for (var position = 0; position < order.Length; position++)
        {
            if (histogram[((nint)order[position] * _rules.Layout.Stride) + _rules.Layout.CountIndex] != 0)
            {
                _occupied.Pointer[count] = order[position];
                _positions.Pointer[count++] = position;
            }
        }

        _finder.Accumulate(histogram, _occupied.Pointer, _positions.Pointer, count);
        return Math.Max(0, count - 1);
    }
}
