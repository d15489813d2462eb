using Spark.Learners;

namespace Spark.Embedded.ML.Linear;

/// <summary>Weighted means and unbiased deviations of the features.</summary>
internal sealed record FeatureMoments(double[] Means, double[] Deviations)
{
    public static FeatureMoments Of(TrainingSet set)
    {
        var moments = new FeatureMoments(new double[set.FeatureCount], new double[set.FeatureCount]);
        var squaredWeights = set.Weights?.Sum(weight => weight * weight) ?? set.RowCount;
        Parallel.For(0, set.FeatureCount, feature => moments.Fill(feature, set, squaredWeights));
        return moments;
    }

    private void Fill(int feature, TrainingSet set, double squaredWeights)
    {
        var column = set.Features.Column(feature);
        var (mean, squares, weightSum) = (0.0, 0.0, 0.0);
        for (var row = 0; row < column.Length; row++)
        {
            var weight = set.Weights?[row] ?? 1;
            if (column[row] == 0 || weight == 0)
            {
                continue;
            }

            var distance = column[row] - mean;
            weightSum += weight;
            mean += weight * distance / weightSum;
            squares += weight * (column[row] - mean) * distance;
        }

        var total = set.WeightSum;
        var denominator = total - (squaredWeights / total);
        var variance = denominator > 0
            ? (squares + (mean * mean * weightSum * (total - weightSum) / total)) / denominator
            : 0;
        Means[feature] = mean * (weightSum / total);
        Deviations[feature] = Math.Sqrt(Math.Max(0, variance));
    }
}
