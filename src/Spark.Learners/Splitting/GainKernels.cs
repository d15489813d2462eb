using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Spark.Learners.Splitting;

/// <summary>
/// Scans the candidates of one feature, four at a time. Each lane does one candidate's operations in the order of the
/// formula, so a lane's result is the scalar one; four that cannot beat the best so far are passed over without their
/// six divisions. Sums of the left side lie column by column (<c>left[sum * capacity + candidate]</c>), padded to
/// four with the total, whose right side is empty and breaks the rules; the right side is the total minus the left.
/// </summary>
internal static unsafe class GainKernels
{
    public static void Variance(
        double* left,
        nint capacity,
        int count,
        double* total,
        double parent,
        in SplitRules rules,
        ref CandidateBest best)
    {
        var t0 = Vector256.Create(total[0]);
        var t1 = Vector256.Create(total[1]);
        var t2 = Vector256.Create(total[2]);
        var totalCount = Vector256.Create(total[3]);
        var limits = new GainLimits(parent, rules);
        for (var k = 0; k < count; k += 4)
        {
            var l0 = Vector256.Load(left + k);
            var l1 = Vector256.Load(left + capacity + k);
            var l2 = Vector256.Load(left + (2 * capacity) + k);
            var r0 = t0 - l0;
            var r1 = t1 - l1;
            var r2 = t2 - l2;
            var leftSquare = (l1 * l1) / l0;
            var rightSquare = (r1 * r1) / r0;
            if (limits.CannotBeat(best.Gain, l0 + r0, Vector256.Abs(l2) + Vector256.Abs(r2), leftSquare + rightSquare))
            {
                continue;
            }

            var leftCount = Vector256.Load(left + (3 * capacity) + k);
            var leftImpurity = ZeroWhereEmpty((l2 - leftSquare) / l0, l0);
            var rightImpurity = ZeroWhereEmpty((r2 - rightSquare) / r0, r0);
            Offer(limits.Gain(l0, r0, leftImpurity, rightImpurity, leftCount, totalCount - leftCount), k, ref best);
        }
    }

    public static void TwoClassGini(
        double* left,
        nint capacity,
        int count,
        double* total,
        double parent,
        in SplitRules rules,
        ref CandidateBest best)
    {
        var t0 = Vector256.Create(total[0]);
        var t1 = Vector256.Create(total[1]);
        var totalCount = Vector256.Create(total[3]);
        var limits = new GainLimits(parent, rules);
        for (var k = 0; k < count; k += 4)
        {
            var l0 = Vector256.Load(left + k);
            var l1 = Vector256.Load(left + capacity + k);
            var r0 = t0 - l0;
            var r1 = t1 - l1;
            var leftWeight = l0 + l1;
            var rightWeight = r0 + r1;
            var weight = leftWeight + rightWeight;
            var pure = (((l0 * l0) + (l1 * l1)) / leftWeight) + (((r0 * r0) + (r1 * r1)) / rightWeight);
            if (limits.CannotBeat(best.Gain, weight, weight, pure))
            {
                continue;
            }

            var leftCount = Vector256.Load(left + (3 * capacity) + k);
            var leftImpurity = TwoClassGini(l0, l1, leftWeight);
            var rightImpurity = TwoClassGini(r0, r1, rightWeight);
            Offer(
                limits.Gain(leftWeight, rightWeight, leftImpurity, rightImpurity, leftCount, totalCount - leftCount),
                k,
                ref best);
        }
    }

    public static void Gini(
        double* left,
        nint capacity,
        int count,
        double* total,
        double parent,
        in SplitRules rules,
        ref CandidateBest best)
    {
        var width = rules.Layout.Width;
        var totalCount = Vector256.Create(total[rules.Layout.CountIndex]);
        var counts = left + (rules.Layout.CountIndex * capacity);
        var limits = new GainLimits(parent, rules);
        for (var k = 0; k < count; k += 4)
        {
            var leftWeight = Vector256<double>.Zero;
            var rightWeight = Vector256<double>.Zero;
            var leftSquares = Vector256<double>.Zero;
            var rightSquares = Vector256<double>.Zero;
            for (var c = 0; c < width; c++)
            {
                var onLeft = Vector256.Load(left + (c * capacity) + k);
                var onRight = Vector256.Create(total[c]) - onLeft;
                leftWeight += onLeft;
                rightWeight += onRight;
                leftSquares += onLeft * onLeft;
                rightSquares += onRight * onRight;
            }

            var weight = leftWeight + rightWeight;
            var pure = (leftSquares / leftWeight) + (rightSquares / rightWeight);
            if (limits.CannotBeat(best.Gain, weight, weight, pure))
            {
                continue;
            }

            var leftImpurity = Vector256<double>.One;
            var rightImpurity = Vector256<double>.One;
            for (var c = 0; c < width; c++)
            {
                var onLeft = Vector256.Load(left + (c * capacity) + k);
                var leftShare = onLeft / leftWeight;
                leftImpurity -= leftShare * leftShare;
                var rightShare = (Vector256.Create(total[c]) - onLeft) / rightWeight;
                rightImpurity -= rightShare * rightShare;
            }

            leftImpurity = ZeroWhereEmpty(leftImpurity, leftWeight);
            rightImpurity = ZeroWhereEmpty(rightImpurity, rightWeight);
            var leftCount = Vector256.Load(counts + k);
            Offer(
                limits.Gain(leftWeight, rightWeight, leftImpurity, rightImpurity, leftCount, totalCount - leftCount),
                k,
                ref best);
        }
    }

    public static void Entropy(
        double* left,
        nint capacity,
        int count,
        double* total,
        double parent,
        in SplitRules rules,
        ref CandidateBest best)
    {
        var width = rules.Layout.Width;
        var countIndex = rules.Layout.CountIndex;
        Span<double> leftSums = stackalloc double[width];
        Span<double> rightSums = stackalloc double[width];
        for (var k = 0; k < count; k++)
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
                best.Offer(gain, k);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Offer(Vector256<double> gains, int first, ref CandidateBest best)
    {
        if (!Vector256.GreaterThanAny(gains, Vector256.Create(best.Gain)))
        {
            return;
        }

        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            best.Offer(gains.GetElement(lane), first + lane);
        }
    }

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
}
