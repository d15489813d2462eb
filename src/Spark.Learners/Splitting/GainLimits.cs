using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Spark.Learners.Splitting;

/// <summary>
/// Turns the two sides of four candidates into gains, or into <see cref="SplitRules.NoGain"/> where a rule is broken.
/// </summary>
internal readonly struct GainLimits(double parent, in SplitRules rules)
{
    /// <summary>
    /// The gain is rounded in about ten places, each by 2^-53 of what is added there; so is the estimate. This is 400
    /// times that.
    /// </summary>
    private const double RoundingShare = 1e-12;

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

    /// <summary>
    /// Whether none of four candidates can beat the best, seen without computing their gains: gain times weight is
    /// parent · weight - mixed + pure, and even with all rounding in its favour that is not more than best · weight.
    /// What is not a number is never ruled out.
    /// </summary>
    /// <param name="weight">Weight of both sides.</param>
    /// <param name="mixed">What both impurities have before the squares are taken off, not negative.</param>
    /// <param name="pure">The squares over the weights of both sides, not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CannotBeat(
        double best, Vector256<double> weight, Vector256<double> mixed, Vector256<double> pure)
    {
        var parent = _parent * weight;
        var rounding = (Vector256.Abs(parent) + Vector256.Abs(mixed) + pure) * Vector256.Create(RoundingShare);
        return Vector256.LessThanOrEqualAll(parent - mixed + pure + rounding, Vector256.Create(best) * weight);
    }
}
