namespace Spark.Learners.Metrics;

/// <summary>Measures of predicted numbers.</summary>
internal sealed class RegressionMetrics
{
    private readonly double _weightSum;
    private readonly double _meanLabel;
    private readonly double _meanPrediction;
    private readonly double _squaredErrors;
    private readonly double _absoluteErrors;
    private readonly double _squaredLabels;
    private readonly double _squaredPredictions;
    private readonly double _labelVariance;

    private RegressionMetrics(
        ReadOnlySpan<double> predictions, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var squaredWeights = 0.0;
        var deviations = 0.0;
        var squaredErrors = 0.0;
        var squaredLabels = 0.0;
        var squaredPredictions = 0.0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            if (weight == 0)
            {
                continue;
            }

            // Means and variance are kept up to date row by row, as a summary of a stream does it.
            var distance = labels[row] - _meanLabel;
            _weightSum += weight;
            squaredWeights += weight * weight;
            _meanLabel += weight * distance / _weightSum;
            deviations += weight * (labels[row] - _meanLabel) * distance;
            _meanPrediction += weight * (predictions[row] - _meanPrediction) / _weightSum;

            var error = labels[row] - predictions[row];
            squaredErrors += weight * error * error;
            _absoluteErrors += weight * Math.Abs(error);
            squaredLabels += weight * labels[row] * labels[row];
            squaredPredictions += weight * predictions[row] * predictions[row];
        }

        _squaredErrors = ThroughNorm(squaredErrors);
        _squaredLabels = ThroughNorm(squaredLabels);
        _squaredPredictions = ThroughNorm(squaredPredictions);
        _labelVariance = Math.Max(0, deviations / (_weightSum - (squaredWeights / _weightSum)));
    }

    public double MeanSquaredError => _squaredErrors / _weightSum;

    public double RootMeanSquaredError => Math.Sqrt(MeanSquaredError);

    public double MeanAbsoluteError => _absoluteErrors / _weightSum;

    /// <summary>Weighted mean of (prediction - mean label) squared.</summary>
    public double ExplainedVariance =>
        (_squaredPredictions + (_meanLabel * _meanLabel * _weightSum)
            - (2 * _meanLabel * _meanPrediction * _weightSum)) / _weightSum;

    public static RegressionMetrics Of(
        ReadOnlySpan<double> predictions, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, predictions.Length);
        return new RegressionMetrics(predictions, labels, weights);
    }

    /// <param name="throughOrigin">Compare with the line through the origin instead of the mean.</param>
    public double R2(bool throughOrigin = false) =>
        1 - (_squaredErrors / (throughOrigin ? _squaredLabels : _labelVariance * (_weightSum - 1)));

    private static double ThroughNorm(double squares)
    {
        var norm = Math.Sqrt(squares);
        return norm * norm;
    }
}
