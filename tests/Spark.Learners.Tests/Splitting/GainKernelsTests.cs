using Spark.Learners.Histograms;
using Spark.Learners.Random;
using Spark.Learners.Splitting;

namespace Spark.Learners.Tests.Splitting;

public unsafe class GainKernelsTests
{
    private const int Capacity = 132;

    [Theory]
    [InlineData(0, "Variance")]
    [InlineData(1, "Gini")]
    [InlineData(2, "Gini")]
    [InlineData(5, "Gini")]
    [InlineData(3, "Entropy")]
    public void The_scan_finds_the_first_of_the_largest_scalar_gains(int classCount, string impurity)
    {
        var layout = new StatisticsLayout(classCount);
        var random = new XorShift(classCount + 1);
        for (var round = 0; round < 500; round++)
        {
            var rules = new SplitRules(
                layout,
                Enum.Parse<Impurity>(impurity),
                MinInstances: 1 + (round % 3),
                MinWeight: round % 5 == 0 ? 2.5 : 0,
                MinGain: round % 7 == 0 ? 0.01 : 0);
            var bins = 2 + (round % 120);
            using var candidates = new Candidates(layout, bins, isFractional: round % 2 == 0, ref random);

            var expected = candidates.ScalarBest(rules);
            var actual = candidates.KernelBest(rules, SplitRules.NoGain);
            Assert.Equal((expected.Index, expected.Gain), (actual.Index, actual.Gain));

            var unbeaten = candidates.KernelBest(rules, expected.Gain);
            Assert.Equal(-1, unbeaten.Index);
        }
    }

    private sealed class Candidates : IDisposable
    {
        private readonly StatisticsLayout _layout;
        private readonly int _count;
        private readonly AlignedBuffer<double> _left;
        private readonly AlignedBuffer<double> _total;
        private readonly double _parent;

        public Candidates(StatisticsLayout layout, int bins, bool isFractional, ref XorShift random)
        {
            _layout = layout;
            _count = bins - 1;
            _left = new AlignedBuffer<double>(Capacity * layout.Stride);
            _total = new AlignedBuffer<double>(layout.Stride);
            for (var bin = 0; bin < bins; bin++)
            {
                AddRows(1 + (random.Next(8) % 4), isFractional, ref random);
                for (var j = 0; j < layout.Stride; j++)
                {
                    _left.Pointer[(j * Capacity) + bin] = _total.Pointer[j];
                }
            }

            for (var j = 0; j < layout.Stride; j++)
            {
                new Span<double>(_left.Pointer + (j * Capacity) + bins, 3).Fill(_total.Pointer[j]);
            }

            _parent = NodeStatistics.ImpurityOf(
                layout.IsRegression ? Impurity.Variance : Impurity.Gini,
                new ReadOnlySpan<double>(_total.Pointer, layout.Stride),
                layout);
        }

        public CandidateBest ScalarBest(in SplitRules rules)
        {
            var best = new CandidateBest(SplitRules.NoGain);
            for (var k = 0; k < _count; k++)
            {
                best.Offer(ScalarGain(k, rules), k);
            }

            return best;
        }

        public CandidateBest KernelBest(in SplitRules rules, double toBeat)
        {
            var best = new CandidateBest(toBeat);
            var left = _left.Pointer;
            var total = _total.Pointer;
            if (_layout.IsRegression)
            {
                GainKernels.Variance(left, Capacity, _count, total, _parent, rules, ref best);
            }
            else if (rules.Impurity == Impurity.Entropy)
            {
                GainKernels.Entropy(left, Capacity, _count, total, _parent, rules, ref best);
            }
            else if (_layout.Width == 2)
            {
                GainKernels.TwoClassGini(left, Capacity, _count, total, _parent, rules, ref best);
            }
            else
            {
                GainKernels.Gini(left, Capacity, _count, total, _parent, rules, ref best);
            }

            return best;
        }

        public void Dispose()
        {
            _left.Dispose();
            _total.Dispose();
        }

        private void AddRows(int rowCount, bool isFractional, ref XorShift random)
        {
            for (var row = 0; row < rowCount; row++)
            {
                var weight = isFractional ? random.NextDouble() : 1;
                if (_layout.IsRegression)
                {
                    var label = isFractional ? random.NextDouble() : random.Next(2) & 1;
                    _total.Pointer[0] += weight;
                    _total.Pointer[1] += weight * label;
                    _total.Pointer[2] += weight * label * label;
                }
                else
                {
                    _total.Pointer[(random.Next(16) & 0xffff) % _layout.ClassCount] += weight;
                }

                _total.Pointer[_layout.CountIndex]++;
            }
        }

        private double ScalarGain(int candidate, in SplitRules rules)
        {
            var left = new double[_layout.Stride];
            var right = new double[_layout.Stride];
            for (var j = 0; j < left.Length; j++)
            {
                left[j] = _left.Pointer[(j * Capacity) + candidate];
                right[j] = _total.Pointer[j] - left[j];
            }

            var leftWeight = NodeStatistics.CountOf(left, _layout);
            var rightWeight = NodeStatistics.CountOf(right, _layout);
            var sum = leftWeight + rightWeight;
            var gain = _parent
                - ((leftWeight / sum) * NodeStatistics.ImpurityOf(rules.Impurity, left, _layout))
                - ((rightWeight / sum) * NodeStatistics.ImpurityOf(rules.Impurity, right, _layout));
            return left[_layout.CountIndex] < rules.MinInstances || right[_layout.CountIndex] < rules.MinInstances
                || leftWeight < rules.MinWeight || rightWeight < rules.MinWeight || gain < rules.MinGain
                    ? SplitRules.NoGain
                    : gain;
        }
    }
}
