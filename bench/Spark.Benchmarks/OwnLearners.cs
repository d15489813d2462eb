using Spark.Learners;
using Spark.Learners.Boosting;
using Spark.Learners.Forests;
using Spark.Learners.Metrics;
using Spark.Learners.Prediction;

namespace Spark.Benchmarks;

/// <summary>
/// This repository's learners; each call makes its bins anew and returns the area under ROC on the test rows.
/// </summary>
internal sealed class OwnLearners
{
    private readonly FeatureMatrix _train;
    private readonly double[] _labels;
    private readonly FeatureMatrix _test;
    private readonly double[] _testLabels;

    public OwnLearners(SeededRows train, SeededRows test)
    {
        _train = ToMatrix(train);
        _labels = Array.ConvertAll(train.Labels, label => label ? 1.0 : 0.0);
        _test = ToMatrix(test);
        _testLabels = Array.ConvertAll(test.Labels, label => label ? 1.0 : 0.0);
    }

    public double Boost(int iterations) =>
        AreaOf(BoostingLearner.Fit(
            NewSet(), new BoostingOptions { MaxIter = iterations, MaxDepth = 6, MaxBins = 64, Seed = 1 }));

    public double Forest(int trees) =>
        AreaOf(ForestLearner.Fit(
            NewSet(), new ForestOptions { NumTrees = trees, MaxDepth = 10, MaxBins = 64, Seed = 1 }));

    private TrainingSet NewSet() => TrainingSet.ForClassification(_train, _labels, classCount: 2);

    private double AreaOf(TreeEnsemble model)
    {
        var scores = new Scorer(model).Score(_test, ScoreColumns.Raw);
        double[] positive = [.. Enumerable.Range(0, scores.RowCount).Select(row => scores.Raw[(2 * row) + 1])];
        return BinaryMetrics.Of(positive, _testLabels).AreaUnderRoc;
    }

    private static FeatureMatrix ToMatrix(SeededRows rows) =>
        FeatureMatrix.FromColumns(
            [.. Enumerable.Range(0, SeededRows.FeatureCount).Select(
                feature => Array.ConvertAll(rows.Features, values => (double)values[feature]))]);
}
