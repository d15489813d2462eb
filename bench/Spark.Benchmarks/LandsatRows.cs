using System.Globalization;
using Spark.Learners;
using Spark.Learners.Random;

namespace Spark.Benchmarks;

/// <summary>
/// The workbook's training job data: split 70/15/15 by seed 42, damp grey soil against the rest, class weights.
/// </summary>
internal sealed class LandsatRows
{
    private LandsatRows(double[][] columns, double[] labels, int[] parts)
    {
        var all = FeatureMatrix.FromColumns(columns);
        var train = Rows(parts, 0);
        var validation = Rows(parts, 1);
        var trainLabels = Pick(labels, train);
        var positives = trainLabels.Sum();
        var weights = Array.ConvertAll(
            trainLabels,
            label => train.Length / (2.0 * (label == 1 ? positives : train.Length - positives)));
        NewTraining = () => TrainingSet.ForClassification(all.Rows(train), trainLabels, 2, weights);
        Training = NewTraining();
        Validation = all.Rows(validation);
        ValidationLabels = Pick(labels, validation);
    }

    public TrainingSet Training { get; }

    /// <summary>The same rows without the bins that an earlier fit made.</summary>
    public Func<TrainingSet> NewTraining { get; }

    public FeatureMatrix Validation { get; }

    public double[] ValidationLabels { get; }

    public static LandsatRows Load()
    {
        var path = Path.Combine(BenchmarkReport.RepositoryRoot(), "notebooks", "data", "landsat.csv");
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToArray();
        var featureCount = rows[0].Length - 1;
        var columns = Enumerable.Range(0, featureCount)
            .Select(feature => Array.ConvertAll(rows, row => double.Parse(row[feature], CultureInfo.InvariantCulture)))
            .ToArray();
        var labels = Array.ConvertAll(rows, row => row[^1] == "damp grey soil" ? 1.0 : 0.0);
        return new LandsatRows(columns, labels, RowDraws.SplitParts(rows.Length, [0.7, 0.15, 0.15], seed: 42));
    }

    private static int[] Rows(int[] parts, int part) =>
        [.. Enumerable.Range(0, parts.Length).Where(row => parts[row] == part)];

    private static double[] Pick(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
