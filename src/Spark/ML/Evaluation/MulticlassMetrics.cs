namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Metrics of predicted classes against labels, from weighted confusion counts.</summary>
public sealed class MulticlassMetrics
{
    internal static readonly string[] Names =
    [
        "f1", "accuracy", "weightedPrecision", "weightedRecall", "weightedTruePositiveRate",
        "weightedFalsePositiveRate", "weightedFMeasure", "truePositiveRateByLabel", "falsePositiveRateByLabel",
        "precisionByLabel", "recallByLabel", "fMeasureByLabel", "logLoss", "hammingLoss",
    ];

    internal static readonly string[] SmallerIsBetter =
        ["weightedFalsePositiveRate", "falsePositiveRateByLabel", "logLoss", "hammingLoss"];

    private readonly SortedDictionary<(double Label, double Prediction), double> _counts = [];
    private readonly SortedDictionary<double, double> _labels = [];
    private readonly Dictionary<double, double> _predictions = [];
    private readonly double _total;

    internal MulticlassMetrics(
        ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions, ReadOnlySpan<double> weights)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var cell = (labels[row], predictions[row]);
            _counts[cell] = _counts.GetValueOrDefault(cell) + weight;
            _labels[labels[row]] = _labels.GetValueOrDefault(labels[row]) + weight;
            _predictions[predictions[row]] = _predictions.GetValueOrDefault(predictions[row]) + weight;
        }

        _total = _labels.Values.Sum();
    }

    /// <summary>Labels that occur, ascending.</summary>
    public IReadOnlyList<double> Labels => [.. _labels.Keys];

    /// <summary>Share of the weight whose prediction is the label.</summary>
    public double Accuracy => _labels.Keys.Sum(TruePositives) / _total;

    /// <summary>Weight of the rows with this label and this prediction.</summary>
    public double Count(double label, double prediction) => _counts.GetValueOrDefault((label, prediction));

    /// <summary>Of what was predicted as this label, the share that has it; 0 when nothing was.</summary>
    public double Precision(double label) => Ratio(TruePositives(label), _predictions.GetValueOrDefault(label));

    /// <summary>Of what has this label, the share that was predicted so; 0 when nothing has.</summary>
    public double Recall(double label) => Ratio(TruePositives(label), _labels.GetValueOrDefault(label));

    /// <summary>Of what has another label, the share that was predicted as this one.</summary>
    public double FalsePositiveRate(double label)
    {
        var falsePositives = _predictions.GetValueOrDefault(label) - TruePositives(label);
        return Ratio(falsePositives, _total - _labels.GetValueOrDefault(label));
    }

    /// <summary>Harmonic mean of precision and recall, recall weighing <paramref name="beta"/> squared.</summary>
    public double FMeasure(double label, double beta = 1)
    {
        var (precision, recall) = (Precision(label), Recall(label));
        var squared = beta * beta;
        return precision + recall == 0 ? 0 : (1 + squared) * precision * recall / ((squared * precision) + recall);
    }

    /// <summary>Mean of <see cref="Precision"/> over the labels, each by its weight.</summary>
    public double WeightedPrecision => Weighted(Precision);

    /// <summary>Mean of <see cref="Recall"/> over the labels, each by its weight.</summary>
    public double WeightedRecall => Weighted(Recall);

    /// <summary>Mean of <see cref="FMeasure"/> with beta 1 over the labels, each by its weight.</summary>
    public double WeightedFMeasure => Weighted(label => FMeasure(label));

    /// <summary>Weight by label (row) and prediction (column), both in the order of <see cref="Labels"/>.</summary>
    public double[][] ConfusionMatrix() =>
        Labels.Select(label => Labels.Select(prediction => Count(label, prediction)).ToArray()).ToArray();

    /// <summary>Mean over the labels, each by its weight.</summary>
    private double Weighted(Func<double, double> metric) =>
        _labels.Sum(label => metric(label.Key) * label.Value / _total);

    internal double Get(string name, double metricLabel, double beta) => name switch
    {
        "f1" => WeightedFMeasure,
        "accuracy" => Accuracy,
        "weightedPrecision" => WeightedPrecision,
        "weightedRecall" or "weightedTruePositiveRate" => WeightedRecall,
        "weightedFalsePositiveRate" => Weighted(FalsePositiveRate),
        "weightedFMeasure" => Weighted(label => FMeasure(label, beta)),
        "truePositiveRateByLabel" or "recallByLabel" => Recall(metricLabel),
        "falsePositiveRateByLabel" => FalsePositiveRate(metricLabel),
        "precisionByLabel" => Precision(metricLabel),
        "fMeasureByLabel" => FMeasure(metricLabel, beta),
        "hammingLoss" => _counts.Where(cell => cell.Key.Label != cell.Key.Prediction).Sum(cell => cell.Value) / _total,
        _ => throw new System.Diagnostics.UnreachableException($"'{name}' is no metric of confusion counts."),
    };

    /// <summary>Weighted mean of the negative logarithm of the label's probability, kept away from 0 and 1.</summary>
    internal static double LogLoss(
        ReadOnlySpan<double> labelProbabilities, ReadOnlySpan<double> weights, double eps)
    {
        var (sum, total) = (0.0, 0.0);
        for (var row = 0; row < labelProbabilities.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var probability = labelProbabilities[row];
            var loss = probability < eps ? -Math.Log(eps)
                : probability > 1 - eps ? -double.LogP1(-eps)
                : -Math.Log(probability);
            sum += loss * weight;
            total += weight;
        }

        return sum / total;
    }

    private double TruePositives(double label) => Count(label, label);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
