using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Spark.Learners.Splitting;

/// <summary>
/// Gains of many candidates of one feature, four at a time. Each lane does one candidate's operations in the order of
/// the formula, so a lane's result is the scalar one. Sums of the left side lie column by column (<c>left[sum *
/// capacity + candidate]</c>); the right side is the total minus the left.
/// </summary>
internal static unsafe class GainKernels
{
    public static void Variance(
        double* left, nint capacity, int count, double* total, double parent, in SplitRules rules, double* gains)
    {
        var t0 = Vector256.Create(total[0]);
        var t1 = Vector256.Create(total[1]);
        var t2 = Vector256.Create(total[2]);
        var totalCount = Vector256.Create(total[3]);
        var limits = new Limits(parent, rules);
        for (nint k = 0; k < count; k += 4)
        {
            var l0 = Vector256.Load(left + k);
            var l1 = Vector256.Load(left + capacity + k);
            var l2 = Vector256.Load(left + (2 * capacity) + k);
            var leftCount = Vector256.Load(left + (3 * capacity) + k);
            var r0 = t0 - l0;
            var leftImpurity = Variance(l0, l1, l2);
            var rightImpurity = Variance(r0, t1 - l1, t2 - l2);
            limits.Gain(l0, r0, leftImpurity, rightImpurity, leftCount, totalCount - leftCount).Store(gains + k);
        }
    }

    public static void TwoClassGini(
        double* left, nint capacity, int count, double* total, double parent, in SplitRules rules, double* gains)
    {
        var t0 = Vector256.Create(total[0]);
        var t1 = Vector256.Create(total[1]);
        var totalCount = Vector256.Create(total[3]);
        var limits = new Limits(parent, rules);
        for (nint k = 0; k < count; k += 4)
        {
            var l0 = Vector256.Load(left + k);
            var l1 = Vector256.Load(left + capacity + k);
            var leftCount = Vector256.Load(left + (3 * capacity) + k);
            var r0 = t0 - l0;
            var r1 = t1 - l1;
            var leftWeight = l0 + l1;
            var rightWeight = r0 + r1;
            var leftImpurity = TwoClassGini(l0, l1, leftWeight);
            var rightImpurity = TwoClassGini(r0, r1, rightWeight);
            limits.Gain(leftWeight, rightWeight, leftImpurity, rightImpurity, leftCount, totalCount - leftCount)
                .Store(gains + k);
        }
    }

    public static void Gini(
        double* left, nint capacity, int count, double* total, double parent, in SplitRules rules, double* gains)
    {
        var width = rules.Layout.Width;
        var totalCount = Vector256.Create(total[rules.Layout.CountIndex]);
        var counts = left + (rules.Layout.CountIndex * capacity);
        var limits = new Limits(parent, rules);
        for (nint k = 0; k < count; k += 4)
        {
            var leftWeight = Vector256<double>.Zero;
            var rightWeight = Vector256<double>.Zero;
            for (var c = 0; c < width; c++)
            {
                var weight = Vector256.Load(left + (c * capacity) + k);
                leftWeight += weight;
                rightWeight += Vector256.Create(total[c]) - weight;
            }

            var leftImpurity = Vector256<double>.One;
            var rightImpurity = Vector256<double>.One;
            for (var c = 0; c < width; c++)
            {
                var weight = Vector256.Load(left + (c * capacity) + k);
                var leftShare = weight / leftWeight;
                leftImpurity -= leftShare * leftShare;
                var rightShare = (Vector256.Create(total[c]) - weight) / rightWeight;
                rightImpurity -= rightShare * rightShare;
            }

            leftImpurity = ZeroWhereEmpty(leftImpurity, leftWeight);
            rightImpurity = ZeroWhereEmpty(rightImpurity, rightWeight);
            var leftCount = Vector256.Load(counts + k);
            limits.Gain(leftWeight, rightWeight, leftImpurity, rightImpurity, leftCount, totalCount - leftCount)
                .Store(gains + k);
        }
    }

    public static void Entropy(
        double* left, nint capacity, int count, double* total, double parent, in SplitRules rules, double* gains)
    {
        var width = rules.Layout.Width;
        var countIndex = rules.Layout.CountIndex;
        Span<double> leftSums = stackalloc double[width];
        Span<double> rightSums = stackalloc double[width];
        for (nint k = 0; k < count; k++)
        {
            var leftWeight = 0.0;
            var rightWeight = 0.0;
            for (var c = 0; c < width; c++)
            {
                leftSums[c] = left[(c * capacity) + k];
                rightSums[c] = total[c] - leftSums[c];
                leftWeight += leftSums[c];
                rightWeight += rightSums[c];
            }

            var leftCount = left[(countIndex * capacity) + k];
            gains[k] = SplitRules.NoGain;
            if (leftCount < rules.MinInstances || total[countIndex] - leftCount < rules.MinInstances
                || leftWeight < rules.MinWeight || rightWeight < rules.MinWeight)
            {
                continue;
            }

            var sum = leftWeight + rightWeight;
            var gain = parent
                - ((leftWeight / sum) * NodeStatistics.EntropyOf(leftSums))
                - ((rightWeight / sum) * NodeStatistics.EntropyOf(rightSums));
            if (!(gain < rules.MinGain))
            {
                gains[k] = gain;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Variance(Vector256<double> s0, Vector256<double> s1, Vector256<double> s2) =>
        ZeroWhereEmpty((s2 - ((s1 * s1) / s0)) / s0, s0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TwoClassGini(Vector256<double> s0, Vector256<double> s1, Vector256<double> weight)
    {
        var share0 = s0 / weight;
        var share1 = s1 / weight;
        return ZeroWhereEmpty(Vector256<double>.One - (share0 * share0) - (share1 * share1), weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ZeroWhereEmpty(Vector256<double> impurity, Vector256<double> weight) =>
        Vector256.AndNot(impurity, Vector256.Equals(weight, Vector256<double>.Zero));

    private readonly struct Limits(double parent, in SplitRules rules)
    {
        private readonly Vector256<double> _parent = Vector256.Create(parent);
        private readonly Vector256<double> _minInstances = Vector256.Create(rules.MinInstances);
        private readonly Vector256<double> _minWeight = Vector256.Create(rules.MinWeight);
        private readonly Vector256<double> _minGain = Vector256.Create(rules.MinGain);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Gain(
            Vector256<double> leftWeight,
            Vector256<double> rightWeight,
            Vector256<double> leftImpurity,
            Vector256<double> rightImpurity,
            Vector256<double> leftCount,
            Vector256<double> rightCount)
        {
            var sum = leftWeight + rightWeight;
            var gain = _parent - ((leftWeight / sum) * leftImpurity) - ((rightWeight / sum) * rightImpurity);
            var isBroken = Vector256.LessThan(leftCount, _minInstances)
                | Vector256.LessThan(rightCount, _minInstances)
                | Vector256.LessThan(leftWeight, _minWeight)
                | Vector256.LessThan(rightWeight, _minWeight)
                | Vector256.LessThan(gain, _minGain);
            return Vector256.ConditionalSelect(isBroken, Vector256.Create(SplitRules.NoGain), gain);
        }
    }
}
