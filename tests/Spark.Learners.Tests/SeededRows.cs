using Spark.Learners.Random;

namespace Spark.Learners.Tests;

/// <summary>
/// Made-up rows, the same for the same seed: every other feature holds few values, labels depend on the first two.
/// </summary>
internal static class SeededRows
{
    public static FeatureMatrix Features(int rowCount, int featureCount, long seed)
    {
        var random = new XorShift(seed);
        var columns = new double[featureCount][];
        for (var feature = 0; feature < featureCount; feature++)
        {
            columns[feature] = new double[rowCount];
            for (var row = 0; row < rowCount; row++)
            {
                var value = (random.NextDouble() * 8) - 4;
                columns[feature][row] = feature % 2 == 0 ? value : Math.Round(value);
            }
        }

        return FeatureMatrix.FromColumns(columns);
    }

    public static double[] Weights(int rowCount, long seed)
    {
        var random = new XorShift(seed);
        return [.. Enumerable.Range(0, rowCount).Select(_ => 0.1 + random.NextDouble())];
    }

    public static TrainingSet Classification(
        int rowCount, int featureCount, int classCount, long seed, bool isWeighted = true, int[]? arities = null)
    {
        var features = Features(rowCount, featureCount, seed);
        if (arities is not null)
        {
            features = AsCategories(features, arities);
        }

        var noise = Weights(rowCount, seed + 1);
        var labels = new double[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            var score = features.Column(0)[row] + (features.Column(1)[row] * noise[row] * 2) + 8;
            labels[row] = (int)Math.Abs(score) % classCount;
        }

        return TrainingSet.ForClassification(
            features, labels, classCount, isWeighted ? Weights(rowCount, seed + 2) : null, arities);
    }

    public static TrainingSet Regression(int rowCount, int featureCount, long seed)
    {
        var features = Features(rowCount, featureCount, seed);
        var noise = Weights(rowCount, seed + 1);
        var labels = new double[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            labels[row] = (features.Column(0)[row] * features.Column(1)[row]) + noise[row];
        }

        return TrainingSet.ForRegression(features, labels, Weights(rowCount, seed + 2));
    }

    private static FeatureMatrix AsCategories(FeatureMatrix features, int[] arities)
    {
        var columns = new double[features.FeatureCount][];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var arity = arities[feature];
            columns[feature] = [.. features.Column(feature).ToArray()
                .Select(value => arity == 0 ? value : Math.Abs((int)(value * 100)) % arity)];
        }

        return FeatureMatrix.FromColumns(columns);
    }
}
