using System.Numerics;
using System.Runtime.Intrinsics;
using Spark.Learners.Binning;

namespace Spark.Learners.Histograms;

/// <summary>
/// One thread's histograms of one node. Whoever reads a bin empties it, so all are zero between nodes.
/// </summary>
internal sealed unsafe class NodeHistograms : IDisposable
{
    /// <summary>
    /// Rows are taken in blocks whose vectors stay in the first-level cache while all features pass over them.
    /// </summary>
    public const int RowsPerBlock = 256;

    private const long HistogramBytes = 1 << 19;

    private readonly BinnedFeatures _bins;
    private readonly RowStatistics _rows;
    private readonly StatisticsLayout _layout;
    private readonly nint _stride;
    private readonly nint _histogramStride;
    private readonly AlignedBuffer<double> _histograms;
    private readonly AlignedBuffer<double> _subsets;
    private readonly AlignedBuffer<double> _vectors;
    private readonly AlignedBuffer<int> _classes;
    private readonly AlignedBuffer<ulong> _touched;
    private readonly int[] _passFeatures;
    private readonly bool _prefetches;

    public NodeHistograms(BinnedFeatures bins, RowStatistics rows)
    {
        _bins = bins;
        _rows = rows;
        _layout = rows.Layout;
        _stride = _layout.Stride;

        // One cache line more than the bins need, or the same bin of all features would fall into the same cache set.
        _histogramStride = (bins.LargestBinCount * _stride) + 8;
        FeaturesPerPass = (int)Math.Clamp(
            HistogramBytes / (_histogramStride * sizeof(double)), 4, Math.Max(4, bins.FeatureCount));
        _histograms = new AlignedBuffer<double>(_histogramStride * FeaturesPerPass);
        _subsets = new AlignedBuffer<double>(bins.LargestUnorderedBinCount * _stride);
        _vectors = new AlignedBuffer<double>(RowsPerBlock * StatisticsLayout.NarrowStride);
        _classes = new AlignedBuffer<int>(RowsPerBlock);
        _touched = new AlignedBuffer<ulong>((bins.LargestBinCount + 63) / 64);
        _passFeatures = new int[FeaturesPerPass];
        _prefetches = RowPrefetch.Pays(bins);
    }

    /// <summary>How many features' histograms are kept at once.</summary>
    public int FeaturesPerPass { get; }

    public double* this[int slot] => _histograms.Pointer + (slot * _histogramStride);

    public double* Subsets => _subsets.Pointer;

    public void Dispose()
    {
        _histograms.Dispose();
        _subsets.Dispose();
        _vectors.Dispose();
        _classes.Dispose();
        _touched.Dispose();
    }

    /// <summary>Takes up a block of rows, for what follows.</summary>
    public void Gather(int* rows, int count, byte* draws)
    {
        if (_layout.IsNarrow)
        {
            _rows.Gather(rows, count, draws, _vectors.Pointer);
        }
        else
        {
            _rows.GatherWide(rows, count, draws, _vectors.Pointer, _classes.Pointer);
        }
    }

    /// <summary>
    /// Fills one histogram for each feature that has splits and is not unordered, in slots 0, 1, 2 ….
    /// </summary>
    public void Fill(int* rows, int count, byte* draws, ReadOnlySpan<int> features)
    {
        var slotCount = 0;
        foreach (var feature in features)
        {
            var bins = _bins.Features[feature];
            if (bins.SplitCount > 0 && bins.Kind != FeatureKind.Unordered)
            {
                _passFeatures[slotCount++] = feature;
            }
        }

        var passFeatures = _passFeatures.AsSpan(0, slotCount);
        fixed (byte* narrow = _bins.Narrow)
        fixed (ushort* wide = _bins.Wide)
        {
            for (var first = 0; first < count; first += RowsPerBlock)
            {
                var blockCount = Math.Min(RowsPerBlock, count - first);
                Gather(rows + first, blockCount, draws);
                if (narrow is not null)
                {
                    AddBlock(narrow, rows + first, blockCount, passFeatures);
                }
                else
                {
                    AddBlock(wide, rows + first, blockCount, passFeatures);
                }
            }
        }
    }

    /// <summary>Fills slot 0 from one gathered block and lists the bins it touched, ascending.</summary>
    public int FillFromBlock(int* rows, int count, int feature, int* occupied)
    {
        var wordCount = (_bins.Features[feature].BinCount + 63) / 64;
        var touched = _touched.Pointer;
        new Span<ulong>(touched, wordCount).Clear();
        fixed (byte* narrow = _bins.Narrow)
        fixed (ushort* wide = _bins.Wide)
        {
            if (narrow is not null)
            {
                MarkBlock(narrow + feature, rows, count, touched);
            }
            else
            {
                MarkBlock(wide + feature, rows, count, touched);
            }
        }

        var occupiedCount = 0;
        for (var word = 0; word < wordCount; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                occupied[occupiedCount++] = (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return occupiedCount;
    }

    /// <summary>Lists the bins of a histogram that hold rows, ascending.</summary>
    public int Occupied(double* histogram, int binCount, int* occupied)
    {
        var counts = histogram + _layout.CountIndex;
        var occupiedCount = 0;
        for (var bin = 0; bin < binCount; bin++, counts += _stride)
        {
            occupied[occupiedCount] = bin;
            occupiedCount += *counts != 0 ? 1 : 0;
        }

        return occupiedCount;
    }

    /// <summary>Unordered feature: adds each row to every subset that holds its category.</summary>
    public void FillSubsets(int* rows, int count, byte* draws, int feature)
    {
        var subsetCount = _bins.Features[feature].BinCount;
        for (var first = 0; first < count; first += RowsPerBlock)
        {
            var blockCount = Math.Min(RowsPerBlock, count - first);
            Gather(rows + first, blockCount, draws);
            for (var i = 0; i < blockCount; i++)
            {
                var category = _bins.CodeAt(rows[first + i], feature);
                for (var subset = 0; subset < subsetCount; subset++)
                {
                    if ((((subset + 1) >> category) & 1) != 0)
                    {
                        AddGathered(i, Subsets + (subset * _stride));
                    }
                }
            }
        }
    }

    /// <summary>Sums over the rows in their order.</summary>
    public void SumRows(int* rows, int count, byte* draws, double* sums)
    {
        new Span<double>(sums, (int)_stride).Clear();
        for (var first = 0; first < count; first += RowsPerBlock)
        {
            var blockCount = Math.Min(RowsPerBlock, count - first);
            Gather(rows + first, blockCount, draws);
            for (var i = 0; i < blockCount; i++)
            {
                AddGathered(i, sums);
            }
        }
    }

    private void AddGathered(int i, double* sums)
    {
        if (_layout.IsNarrow)
        {
            (Vector256.Load(sums) + Vector256.Load(_vectors.Pointer + ((nint)i * 4))).Store(sums);
        }
        else
        {
            sums[_classes.Pointer[i]] += _vectors.Pointer[2 * i];
            sums[_stride - 1] += _vectors.Pointer[(2 * i) + 1];
        }
    }

    private void AddBlock<TBin>(TBin* bins, int* rows, int count, ReadOnlySpan<int> features)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        if (_prefetches)
        {
            RowPrefetch.Request(bins, _bins.FeatureCount, rows, count);
        }

        if (_layout.IsNarrow)
        {
            NarrowHistogram.Add(
                bins, _bins.FeatureCount, rows, count, _vectors.Pointer, features, _histograms.Pointer,
                _histogramStride);
            return;
        }

        var histogram = _histograms.Pointer;
        foreach (var feature in features)
        {
            WideHistogram.Add(
                bins + feature, _bins.FeatureCount, rows, count, _vectors.Pointer, _classes.Pointer, histogram,
                _stride);
            histogram += _histogramStride;
        }
    }

    private void MarkBlock<TBin>(TBin* bins, int* rows, int count, ulong* touched)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        if (_layout.IsNarrow)
        {
            NarrowHistogram.AddMarking(
                bins, _bins.FeatureCount, rows, count, _vectors.Pointer, _histograms.Pointer, touched);
        }
        else
        {
            WideHistogram.AddMarking(
                bins, _bins.FeatureCount, rows, count, _vectors.Pointer, _classes.Pointer, _histograms.Pointer, _stride,
                touched);
        }
    }
}
