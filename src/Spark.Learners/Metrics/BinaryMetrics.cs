namespace Spark.Learners.Metrics;

/// <summary>ROC and precision-recall curves of a score, and the areas under them.</summary>
internal sealed class BinaryMetrics
{
    private BinaryMetrics(CurvePoint[] roc, CurvePoint[] precisionRecall)
    {
        Roc = roc;
        PrecisionRecall = precisionRecall;
    }

    /// <summary>False positive rate and true positive rate, from (0, 0) to (1, 1).</summary>
    public CurvePoint[] Roc { get; }

    /// <summary>Recall and precision; the first point repeats the first precision at recall 0.</summary>
    public CurvePoint[] PrecisionRecall { get; }

    public double AreaUnderRoc => AreaUnder(Roc);

    public double AreaUnderPr => AreaUnder(PrecisionRecall);

    /// <param name="labels">Above 0.5 is positive.</param>
    /// <param name="binCount">At most about this many points, 0 for one a distinct score.</param>
    public static BinaryMetrics Of(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> labels,
        ReadOnlySpan<double> weights = default,
        int binCount = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, scores.Length);
        var steps = ScoreSteps.Of(scores, labels, weights);
        return FromSteps(binCount > 0 ? ScoreSteps.Merge(steps, binCount) : steps);
    }

    private static BinaryMetrics FromSteps(List<ScoreStep> steps)
    {
        var positives = 0.0;
        var negatives = 0.0;
        foreach (var step in steps)
        {
            positives += step.Positives;
            negatives += step.Negatives;
        }

        var roc = new List<CurvePoint> { new(0, 0, double.PositiveInfinity) };
        var precisionRecall = new List<CurvePoint>();
        var truePositives = 0.0;
        var falsePositives = 0.0;
        foreach (var step in steps)
        {
            truePositives += step.Positives;
            falsePositives += step.Negatives;
            var recall = positives == 0 ? 0 : truePositives / positives;
            var found = truePositives + falsePositives;
            roc.Add(new CurvePoint(negatives == 0 ? 0 : falsePositives / negatives, recall, step.Score));
            precisionRecall.Add(new CurvePoint(recall, found == 0 ? 1 : truePositives / found, step.Score));
        }

        roc.Add(new CurvePoint(1, 1, double.NegativeInfinity));
        if (precisionRecall.Count > 0)
        {
            precisionRecall.Insert(0, new CurvePoint(0, precisionRecall[0].Y, double.PositiveInfinity));
        }

        return new BinaryMetrics([.. roc], [.. precisionRecall]);
    }

    private static double AreaUnder(CurvePoint[] curve)
    {
        var area = 0.0;
        for (var i = 1; i < curve.Length; i++)
        {
            area += (curve[i].X - curve[i - 1].X) * (curve[i].Y + curve[i - 1].Y) / 2.0;
        }

        return area;
    }
}
