using Spark.Learners.Numerics;

namespace Spark.Learners.Metrics;

/// <summary>
/// Measures of predicted classes. Classes are the labels that occur; rates of a class that never does are 0.
/// </summary>
internal sealed class MulticlassMetrics
{
    private readonly double[] _labelWeights;
    private readonly double[] _predictedWeights;
    private readonly double[] _hits;

    private MulticlassMetrics(double[,] confusion, double weightSum)
    {
        Confusion = confusion;
        WeightSum = weightSum;
        var count = confusion.GetLength(0);
        _labelWeights = new double[count];
        _predictedWeights = new double[count];
        _hits = new double[count];
        for (var label = 0; label < count; label++)
        {
            _hits[label] = confusion[label, label];
            for (var predicted = 0; predicted < count; predicted++)
            {
                _labelWeights[label] += confusion[label, predicted];
                _predictedWeights[predicted] += confusion[label, predicted];
            }
        }
    }

    /// <summary>Weights by true label and predicted label.</summary>
    public double[,] Confusion { get; }

    public double WeightSum { get; }

    public int ClassCount => _hits.Length;

    public double Accuracy => _hits.Sum() / WeightSum;

    public double HammingLoss => WrongWeight() / WeightSum;

    public double WeightedPrecision => WeightedMean(Precision);

    public double WeightedRecall => WeightedMean(Recall);

    public double WeightedTruePositiveRate => WeightedRecall;

    public double WeightedFalsePositiveRate => WeightedMean(FalsePositiveRate);

    public static MulticlassMetrics Of(
        ReadOnlySpan<double> predictions, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, predictions.Length);
        var classCount = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            classCount = Math.Max(classCount, Math.Max(ClassOf(labels[row]), ClassOf(predictions[row])) + 1);
        }

        var confusion = new double[classCount, classCount];
        var weightSum = 0.0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            confusion[(int)labels[row], (int)predictions[row]] += weight;
            weightSum += weight;
        }

        return new MulticlassMetrics(confusion, weightSum);
    }

    /// <summary>
    /// Weighted mean of -ln of the true class's probability, which is kept at least <paramref name="epsilon"/> from 0
    /// and 1.
    /// </summary>
    /// <param name="probabilities">Row after row, one value a class.</param>
    public static double LogLoss(
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> labels,
        ReadOnlySpan<double> weights = default,
        double epsilon = 1e-15)
    {
        var classCount = labels.IsEmpty ? 0 : probabilities.Length / labels.Length;
        var loss = 0.0;
        var weightSum = 0.0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            var probability = probabilities[(row * classCount) + (int)labels[row]];
            loss += weight * (probability < epsilon ? -Math.Log(epsilon)
                : probability > 1 - epsilon ? -FdlibmLog.Log1P(-epsilon)
                : -Math.Log(probability));
            weightSum += weight;
        }

        return loss / weightSum;
    }

    public double Precision(int label) => Share(_hits, _predictedWeights, label);

    public double Recall(int label) => Share(_hits, _labelWeights, label);

    public double TruePositiveRate(int label) => Recall(label);

    public double FalsePositiveRate(int label)
    {
        var falsePositives = label < ClassCount ? _predictedWeights[label] - _hits[label] : 0;
        var others = WeightSum - (label < ClassCount ? _labelWeights[label] : 0);
        return others == 0 ? 0 : falsePositives / others;
    }

    public double FMeasure(int label, double beta = 1.0)
    {
        var precision = Precision(label);
        var recall = Recall(label);
        var square = beta * beta;
        return precision + recall == 0 ? 0 : (1 + square) * precision * recall / ((square * precision) + recall);
    }

    public double WeightedFMeasure(double beta = 1.0) => WeightedMean(label => FMeasure(label, beta));

    private static double Share(double[] parts, double[] wholes, int label) =>
        label < parts.Length && wholes[label] != 0 ? parts[label] / wholes[label] : 0;

    private double WeightedMean(Func<int, double> measure)
    {
        var sum = 0.0;
        for (var label = 0; label < ClassCount; label++)
        {
            if (_labelWeights[label] != 0)
            {
                sum += measure(label) * _labelWeights[label] / WeightSum;
            }
        }

        return sum;
    }

    private double WrongWeight()
    {
        var sum = 0.0;
        for (var label = 0; label < ClassCount; label++)
        {
            for (var predicted = 0; predicted < ClassCount; predicted++)
            {
                sum += label == predicted ? 0 : Confusion[label, predicted];
            }
        }

        return sum;
    }

    private static int ClassOf(double value)
    {
        var index = (int)value;
        return index >= 0 && index == value
            ? index
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"The class '{value}' is not a whole number from 0 on. Index text labels first."));
    }
}
