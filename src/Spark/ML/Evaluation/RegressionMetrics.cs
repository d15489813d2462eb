namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Metrics of predicted numbers against labels, from weighted sums.</summary>
internal static class RegressionMetrics
{
    public static double Get(
        string name,
        ReadOnlySpan<double> labels,
        ReadOnlySpan<double> predictions,
        ReadOnlySpan<double> weights,
        bool throughOrigin)
    {
        var sums = Add(labels, predictions, weights);
        var meanSquaredError = Squared(sums.SquaredError) / sums.Weight;
        return name switch
        {
            "mse" => meanSquaredError,
            "rmse" => Math.Sqrt(meanSquaredError),
            "mae" => sums.AbsoluteError / sums.Weight,
            "r2" => 1 - (Squared(sums.SquaredError)
                / (throughOrigin ? Squared(sums.SquaredLabel) : sums.LabelVariance * (sums.Weight - 1))),
            "var" => (Squared(sums.SquaredPrediction)
                + (sums.MeanLabel * sums.MeanLabel * sums.Weight)
                - (2 * sums.MeanLabel * sums.MeanPrediction * sums.Weight)) / sums.Weight,
            _ => throw new System.Diagnostics.UnreachableException($"'{name}' is no metric of numbers."),
        };
    }

    // Spark keeps the square root of each sum of squares, so its value is that of the root squared again.
    private static double Squared(double sum) => Math.Sqrt(sum) * Math.Sqrt(sum);

    private static Sums Add(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions, ReadOnlySpan<double> weights)
    {
        var sums = new Sums();
        var (squaredWeights, squaredDeviation) = (0.0, 0.0);
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            if (weight == 0)
            {
                continue;
            }

            var (label, prediction) = (labels[row], predictions[row]);
            sums.Weight += weight;
            squaredWeights += weight * weight;
            var distance = label - sums.MeanLabel;
            sums.MeanLabel += weight * distance / sums.Weight;
            squaredDeviation += weight * distance * (label - sums.MeanLabel);
            sums.MeanPrediction += weight * (prediction - sums.MeanPrediction) / sums.Weight;
            sums.SquaredError += weight * (label - prediction) * (label - prediction);
            sums.AbsoluteError += weight * Math.Abs(label - prediction);
            sums.SquaredLabel += weight * label * label;
            sums.SquaredPrediction += weight * prediction * prediction;
        }

        sums.LabelVariance = squaredDeviation / (sums.Weight - (squaredWeights / sums.Weight));
        return sums;
    }

    private struct Sums
    {
        public double Weight;
        public double MeanLabel;
        public double MeanPrediction;
        public double LabelVariance;
        public double SquaredError;
        public double AbsoluteError;
        public double SquaredLabel;
        public double SquaredPrediction;
    }
}
