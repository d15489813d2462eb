namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Curves of a binary classification, from the largest score down.</summary>
public sealed class BinaryClassificationMetrics
{
    private readonly BinaryCurve _curve;

    internal BinaryClassificationMetrics(BinaryCurve curve) => _curve = curve;

    /// <summary>Points (false positive rate, true positive rate) from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<(double X, double Y)> Roc() => _curve.Roc();

    /// <summary>Points (recall, precision); the first has recall 0.</summary>
    public IReadOnlyList<(double X, double Y)> Pr() => _curve.PrecisionRecall();

    /// <summary>Area under <see cref="Roc"/>.</summary>
    public double AreaUnderROC() => BinaryCurve.Area(Roc());

    /// <summary>Area under <see cref="Pr"/>.</summary>
    public double AreaUnderPR() => BinaryCurve.Area(Pr());

    /// <summary>The scores at which the curves have their points, largest first.</summary>
    public IReadOnlyList<double> Thresholds() => _curve.Counts.Select(point => point.Score).ToArray();

    /// <summary>Precision when rows from each threshold on count as positive.</summary>
    public IReadOnlyList<(double Threshold, double Precision)> PrecisionByThreshold() =>
        Thresholds().Zip(Pr().Skip(1), (threshold, point) => (threshold, point.Y)).ToArray();

    /// <summary>Recall when rows from each threshold on count as positive.</summary>
    public IReadOnlyList<(double Threshold, double Recall)> RecallByThreshold() =>
        Thresholds().Zip(Pr().Skip(1), (threshold, point) => (threshold, point.X)).ToArray();
}
