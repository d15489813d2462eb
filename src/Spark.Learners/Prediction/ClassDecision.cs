using Spark.Learners.Numerics;

namespace Spark.Learners.Prediction;

/// <summary>From raw scores of the classes to probabilities and a class.</summary>
internal static class ClassDecision
{
    public static void Probability(EnsembleKind kind, ReadOnlySpan<double> raw, Span<double> probability)
    {
        if (kind == EnsembleKind.Boosting)
        {
            probability[0] = 1.0 / (1.0 + JvmExp.Exp(-2.0 * raw[0]));
            probability[1] = 1.0 - probability[0];
            return;
        }

        var sum = 0.0;
        foreach (var value in raw)
        {
            if (value < 0)
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant(
                        $"The raw score '{value}' is negative, so it cannot be made a probability."));
            }

            sum += value;
        }

        if (!(sum > 0))
        {
            throw new InvalidOperationException(
                "The raw scores of all classes are '0', so they cannot be made probabilities. "
                    + "The leaf holds rows of weight zero only; ask for raw scores and predictions alone.");
        }

        for (var c = 0; c < raw.Length; c++)
        {
            probability[c] = raw[c] / sum;
        }
    }

    /// <summary>
    /// First class with the largest share of its threshold. A zero threshold wins unless its probability is zero too.
    /// </summary>
    public static int ByThresholds(ReadOnlySpan<double> probability, double[] thresholds)
    {
        var best = 0;
        var largest = double.NegativeInfinity;
        for (var c = 0; c < probability.Length; c++)
        {
            var scaled = probability[c] / thresholds[c];
            if (scaled > largest)
            {
                largest = scaled;
                best = c;
            }
        }

        return best;
    }
}
