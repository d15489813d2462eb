namespace Spark.Learners.Metrics;

/// <summary>Groups rows by score, highest first.</summary>
internal static class ScoreSteps
{
    private const double PositiveLabel = 0.5;

    public static List<ScoreStep> Of(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var keys = new long[scores.Length];
        var rows = new int[scores.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            keys[row] = ~OrderedBits(scores[row]);
            rows[row] = row;
        }

        Array.Sort(keys, rows);
        var steps = new List<ScoreStep>();
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && keys[end] == keys[start])
            {
                end++;
            }

            // Weights of one score are added in row order, which the sort above does not keep.
            Array.Sort(rows, start, end - start);
            steps.Add(StepOf(scores[rows[start]], rows.AsSpan(start, end - start), labels, weights));
            start = end;
        }

        return steps;
    }

    /// <summary>
    /// Merges runs of steps so that about <paramref name="binCount"/> are left; the last may be shorter.
    /// </summary>
    public static List<ScoreStep> Merge(List<ScoreStep> steps, int binCount)
    {
        var size = steps.Count / binCount;
        if (size < 2)
        {
            return steps;
        }

        var merged = new List<ScoreStep>();
        foreach (var run in steps.Chunk(size))
        {
            var positives = 0.0;
            var negatives = 0.0;
            foreach (var step in run)
            {
                positives += step.Positives;
                negatives += step.Negatives;
            }

            merged.Add(new ScoreStep(run[^1].Score, positives, negatives));
        }

        return merged;
    }

    private static ScoreStep StepOf(
        double score, ReadOnlySpan<int> rows, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var positives = 0.0;
        var negatives = 0.0;
        foreach (var row in rows)
        {
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            if (labels[row] > PositiveLabel)
            {
                positives += weight;
            }
            else
            {
                negatives += weight;
            }
        }

        return new ScoreStep(score, positives, negatives);
    }

    /// <summary>A number that sorts like Java's total order of doubles: -0.0 below 0.0, NaN on top.</summary>
    private static long OrderedBits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? Math.Abs(double.NaN) : value);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }
}
