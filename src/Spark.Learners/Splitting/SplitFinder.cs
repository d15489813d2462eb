using System.Runtime.Intrinsics;
using Spark.Learners.Histograms;

namespace Spark.Learners.Splitting;

/// <summary>
/// Finds the best candidate of one feature from its bins. Bins without rows are left out: their candidate has the
/// sums of the one before, so the same gain, and the first of equal gains wins; before the first row the left side is
/// empty, which no rule allows.
/// </summary>
internal sealed unsafe class SplitFinder : IDisposable
{
    private readonly SplitRules _rules;
    private readonly nint _capacity;
    private readonly AlignedBuffer<double> _left;
    private readonly AlignedBuffer<double> _gains;
    private readonly AlignedBuffer<double> _total;
    private readonly AlignedBuffer<int> _positions;

    public SplitFinder(in SplitRules rules, int largestBinCount)
    {
        _rules = rules;
        _capacity = ((largestBinCount + 3) & ~3) + 4;
        _left = new AlignedBuffer<double>(_capacity * rules.Layout.Stride);
        _gains = new AlignedBuffer<double>(_capacity);
        _total = new AlignedBuffer<double>(rules.Layout.Stride);
        _positions = new AlignedBuffer<int>(_capacity);
    }

    public double BestGain { get; private set; }

    /// <summary>Place of the best candidate in the feature's list of candidates.</summary>
    public int BestPosition { get; private set; }

    private int BestCandidate { get; set; }

    public void Dispose()
    {
        _left.Dispose();
        _gains.Dispose();
        _total.Dispose();
        _positions.Dispose();
    }

    /// <summary>Sums up the occupied bins in the given order and empties them.</summary>
    /// <param name="occupied">Bins that hold rows, in candidate order.</param>
    /// <param name="positions">Their places in that order, empty bins included; null when bin and place are the
    /// same.</param>
    public void Accumulate(double* histogram, int* occupied, int* positions, int count)
    {
        if (_rules.Layout.IsNarrow)
        {
            AccumulateNarrow(histogram, occupied, count);
        }
        else
        {
            AccumulateWide(histogram, occupied, count);
        }

        var from = positions is null ? occupied : positions;
        new ReadOnlySpan<int>(from, count).CopyTo(new Span<int>(_positions.Pointer, count));
    }

    /// <summary>Unordered categories: every bin is the left side of one candidate already.</summary>
    public void TakeSubsets(double* histogram, int count, ReadOnlySpan<double> total)
    {
        var stride = _rules.Layout.Stride;
        total.CopyTo(new Span<double>(_total.Pointer, stride));
        for (var candidate = 0; candidate < count; candidate++)
        {
            for (var j = 0; j < stride; j++)
            {
                _left.Pointer[(j * _capacity) + candidate] = histogram[j];
                histogram[j] = 0;
            }

            _positions.Pointer[candidate] = candidate;
            histogram += stride;
        }
    }

    /// <summary>
    /// The node's sums as the first candidate's two sides give them, which may round off the plain total.
    /// </summary>
    public void ParentOfFirstCandidate(Span<double> sums)
    {
        for (var j = 0; j < sums.Length; j++)
        {
            var left = _positions.Pointer[0] == 0 ? _left.Pointer[j * _capacity] : 0.0;
            sums[j] = left + (_total.Pointer[j] - left);
        }
    }

    /// <param name="candidateCount">How many of the loaded sums are candidates, the last of them being the total or
    /// not.</param>
    public void Evaluate(int candidateCount, double parentImpurity)
    {
        BestGain = SplitRules.NoGain;
        BestPosition = 0;
        BestCandidate = 0;
        if (candidateCount == 0)
        {
            return;
        }

        var gains = _gains.Pointer;
        ComputeGains(candidateCount, parentImpurity, gains);

        // A gain that is not a number wins only as the very first candidate, because nothing compares greater than it.
        if (_positions.Pointer[0] == 0)
        {
            BestGain = gains[0];
        }

        var best = BestGain;
        var bestCandidate = 0;
        for (var k = 0; k < candidateCount; k++)
        {
            if (gains[k] > best)
            {
                best = gains[k];
                bestCandidate = k;
            }
        }

        BestGain = best;
        BestCandidate = bestCandidate;
        BestPosition = best == SplitRules.NoGain ? 0 : _positions.Pointer[bestCandidate];
    }

    public void CopyBestSides(Span<double> left, Span<double> right)
    {
        for (var j = 0; j < left.Length; j++)
        {
            left[j] = _left.Pointer[(j * _capacity) + BestCandidate];
            right[j] = _total.Pointer[j] - left[j];
        }
    }

    private void ComputeGains(int count, double parent, double* gains)
    {
        var left = _left.Pointer;
        var total = _total.Pointer;
        if (_rules.Layout.IsRegression)
        {
            GainKernels.Variance(left, _capacity, count, total, parent, _rules, gains);
        }
        else if (_rules.Impurity == Impurity.Entropy)
        {
            GainKernels.Entropy(left, _capacity, count, total, parent, _rules, gains);
        }
        else if (_rules.Layout.Width == 2)
        {
            GainKernels.TwoClassGini(left, _capacity, count, total, parent, _rules, gains);
        }
        else
        {
            GainKernels.Gini(left, _capacity, count, total, parent, _rules, gains);
        }
    }

    private void AccumulateNarrow(double* histogram, int* occupied, int count)
    {
        var sum = Vector256<double>.Zero;
        var left = _left.Pointer;
        for (nint k = 0; k < count; k++)
        {
            var bin = histogram + ((nint)occupied[k] * 4);
            sum += Vector256.Load(bin);
            Vector256<double>.Zero.Store(bin);
            left[k] = sum.GetElement(0);
            left[_capacity + k] = sum.GetElement(1);
            left[(2 * _capacity) + k] = sum.GetElement(2);
            left[(3 * _capacity) + k] = sum.GetElement(3);
        }

        sum.Store(_total.Pointer);
    }

    private void AccumulateWide(double* histogram, int* occupied, int count)
    {
        var stride = _rules.Layout.Stride;
        var total = _total.Pointer;
        new Span<double>(total, stride).Clear();
        for (nint k = 0; k < count; k++)
        {
            var bin = histogram + ((nint)occupied[k] * stride);
            for (var j = 0; j < stride; j++)
            {
                total[j] += bin[j];
                bin[j] = 0;
                _left.Pointer[(j * _capacity) + k] = total[j];
            }
        }
    }
}
