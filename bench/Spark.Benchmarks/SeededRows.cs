using Spark.Learners.Random;

namespace Spark.Benchmarks;

/// <summary>
/// Made-up rows like the workbook's: whole numbers 0 to 255, two classes that depend on several features.
/// </summary>
internal sealed record SeededRows(float[][] Features, bool[] Labels)
{
    public const int FeatureCount = 36;

    public static SeededRows Make(int rowCount, long seed)
    {
        var random = new XorShift(seed);
        var features = new float[rowCount][];
        var labels = new bool[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            var values = new float[FeatureCount];
            var level = random.NextDouble() * 120;
            for (var feature = 0; feature < FeatureCount; feature++)
            {
                values[feature] = (float)Math.Floor(level + (random.NextDouble() * 135));
            }

            var score = values[0] - values[5] + (Math.Abs(values[9] - 120) / 2) - (values[17] * values[30] / 300);
            features[row] = values;
            labels[row] = score + (random.NextDouble() * 40) > 20;
        }

        return new SeededRows(features, labels);
    }
}
