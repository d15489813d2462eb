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
    private readonly AlignedBuffer<double> _total;
    private readonly AlignedBuffer<int> _positions;

    public SplitFinder(in SplitRules rules, int largestBinCount)
    {
        _rules = rules;
        _capacity = ((largestBinCount + 3) & ~3) + 4;
        _left = new AlignedBuffer<double>(_capacity * rules.Layout.Stride);
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

        Pad(count);
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

        Pad(count);
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

    /// <summary>
    /// Looks for a candidate that beats the best of the features before; true when there is one, or when this is the
    /// first feature.
    /// </summary>
    /// <param name="candidateCount">How many of the loaded sums are candidates, the last of them being the total or
    /// not.</param>
    public bool Evaluate(int candidateCount, double parentImpurity, in SplitChoice bestBefore)
    {
        var isFirst = bestBefore.Feature < 0;
        var best = new CandidateBest(bestBefore.Gain);
        if (isFirst && candidateCount > 0 && _positions.Pointer[0] == 0 && double.IsNaN(FirstGain(parentImpurity)))
        {
            // A gain that is not a number wins as the very first candidate, because nothing compares greater than it.
            best = new CandidateBest(double.NaN) { Index = 0 };
        }
        else
        {
            Scan(candidateCount, parentImpurity, ref best);
        }

        BestGain = best.Gain;
        BestCandidate = Math.Max(0, best.Index);
        BestPosition = best.Index < 0 ? 0 : _positions.Pointer[best.Index];
        return isFirst || best.Index >= 0;
    }

    public void CopyBestSides(Span<double> left, Span<double> right) => CopySides(BestCandidate, left, right);

    private void Scan(int count, double parent, ref CandidateBest best)
    {
        var left = _left.Pointer;
        var total = _total.Pointer;
        if (_rules.Layout.IsRegression)
        {
            GainKernels.Variance(left, _capacity, count, total, parent, _rules, ref best);
        }
        else if (_rules.Impurity == Impurity.Entropy)
        {
            GainKernels.Entropy(left, _capacity, count, total, parent, _rules, ref best);
        }
        else if (_rules.Layout.Width == 2)
        {
            GainKernels.TwoClassGini(left, _capacity, count, total, parent, _rules, ref best);
        }
        else
        {
            GainKernels.Gini(left, _capacity, count, total, parent, _rules, ref best);
        }
    }

    /// <summary>The first candidate's gain, whatever the rules; not a number when nothing weighs anything.</summary>
    private double FirstGain(double parent)
    {
        var layout = _rules.Layout;
        Span<double> left = stackalloc double[layout.Stride];
        Span<double> right = stackalloc double[layout.Stride];
        CopySides(0, left, right);
        if (left[layout.CountIndex] < _rules.MinInstances || right[layout.CountIndex] < _rules.MinInstances)
        {
            return SplitRules.NoGain;
        }

        var leftWeight = NodeStatistics.CountOf(left, layout);
        var rightWeight = NodeStatistics.CountOf(right, layout);
        if (leftWeight < _rules.MinWeight || rightWeight < _rules.MinWeight)
        {
            return SplitRules.NoGain;
        }

        var sum = leftWeight + rightWeight;
        return parent
            - ((leftWeight / sum) * NodeStatistics.ImpurityOf(_rules.Impurity, left, layout))
            - ((rightWeight / sum) * NodeStatistics.ImpurityOf(_rules.Impurity, right, layout));
    }

    private void CopySides(int candidate, Span<double> left, Span<double> right)
    {
        for (var j = 0; j < left.Length; j++)
        {
            left[j] = _left.Pointer[(j * _capacity) + candidate];
            right[j] = _total.Pointer[j] - left[j];
        }
    }

    /// <summary>Fills the last group of four with the total.</summary>
    private void Pad(int count)
    {
        for (var j = 0; j < _rules.Layout.Stride; j++)
        {
            var column = _left.Pointer + (j * _capacity) + count;
            column[0] = _total.Pointer[j];
            column[1] = _total.Pointer[j];
            column[2] = _total.Pointer[j];
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
