using System.Globalization;
using Spark.Learners.Binning;

namespace Spark.Learners;

/// <summary>
/// Rows to learn from, in a fixed order: features, labels, weights, and which features are categorical. It keeps the
/// bins made for it, so parameter sets with the same bins share the work. Safe to use from several threads.
/// </summary>
internal sealed class TrainingSet
{
    private readonly BinCache _bins;

    private TrainingSet(FeatureMatrix features, double[] labels, int classCount, double[]? weights, int[]? arities)
    {
        Features = features;
        Labels = labels;
        ClassCount = classCount;
        Weights = weights;
        Arities = arities ?? new int[features.FeatureCount];
        CheckShape();
        CheckValues();
        WeightSum = SumWeights();
        _bins = new BinCache(this);
    }

    public FeatureMatrix Features { get; }

    public double[] Labels { get; }

    /// <summary>Null when every row weighs 1.</summary>
    public double[]? Weights { get; }

    /// <summary>Number of categories by feature, 0 for a continuous one.</summary>
    public int[] Arities { get; }

    /// <summary>Number of classes, 0 for regression.</summary>
    public int ClassCount { get; }

    public double WeightSum { get; }

    public int RowCount => Features.RowCount;

    public int FeatureCount => Features.FeatureCount;

    public static TrainingSet ForClassification(
        FeatureMatrix features, double[] labels, int classCount, double[]? weights = null, int[]? arities = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        return new TrainingSet(features, labels, classCount, weights, arities);
    }

    public static TrainingSet ForRegression(
        FeatureMatrix features, double[] labels, double[]? weights = null, int[]? arities = null) =>
        new(features, labels, 0, weights, arities);

    /// <summary>The bins that a learner with this many classes (0: regression trees) uses; made once.</summary>
    public BinnedFeatures Bins(int maxBins, long seed, int classCount) => _bins.Get(maxBins, seed, classCount);

    private void CheckShape()
    {
        if (RowCount == 0 || FeatureCount == 0)
        {
            throw new ArgumentException(
                $"The training set has {RowCount} rows of {FeatureCount} features. "
                    + "Learning needs at least one of each.");
        }

        CheckLength("labels", Labels.Length, RowCount);
        CheckLength("weights", Weights?.Length ?? RowCount, RowCount);
        CheckLength("arities", Arities.Length, FeatureCount);
    }

    private void CheckValues()
    {
        for (var row = 0; row < RowCount; row++)
        {
            var label = Labels[row];
            var isUsable = ClassCount == 0
                ? double.IsFinite(label)
                : label >= 0 && label < ClassCount && label == Math.Floor(label);
            if (!isUsable)
            {
                throw new ArgumentException(
                    $"The label of row {row + 1} is '{Text(label)}'. "
                        + (ClassCount == 0
                            ? "Regression takes finite numbers."
                            : $"Classification takes the whole numbers 0 to {ClassCount - 1}."));
            }

            if (Weights is not null && !(Weights[row] >= 0 && double.IsFinite(Weights[row])))
            {
                throw new ArgumentException(
                    $"The weight of row {row + 1} is '{Text(Weights[row])}'. Weights are finite and not negative.");
            }
        }

        for (var feature = 0; feature < FeatureCount; feature++)
        {
            CheckColumn(feature);
        }
    }

    private void CheckColumn(int feature)
    {
        var column = Features.Column(feature);
        var arity = Arities[feature];
        for (var row = 0; row < column.Length; row++)
        {
            var value = column[row];
            if (!double.IsFinite(value))
            {
                throw new ArgumentException(
                    $"Feature {feature} of row {row + 1} is '{Text(value)}'. Features are finite numbers: "
                        + "fill in or leave out such rows first.");
            }

            if (arity > 0 && ((int)value < 0 || (int)value >= arity))
            {
                throw new ArgumentException(
                    $"Feature {feature} of row {row + 1} is '{Text(value)}', but the feature is categorical "
                        + $"with the values 0 to {arity - 1}.");
            }
        }
    }

    private double SumWeights()
    {
        if (Weights is null)
        {
            return RowCount;
        }

        var sum = 0.0;
        foreach (var weight in Weights)
        {
            sum += weight;
        }

        return sum;
    }

    private static void CheckLength(string what, int actual, int expected)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"There are {actual} {what} where {expected} are expected.");
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
