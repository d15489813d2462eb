using System.Diagnostics;
using System.Globalization;
using Spark.Learners;
using Spark.Learners.Boosting;
using Spark.Learners.Forests;
using Spark.Learners.Metrics;
using Spark.Learners.Prediction;

namespace Spark.Benchmarks;

/// <summary>
/// The whole grid of the training job: 36 forests and 36 boosted models, each scored on the validation rows.
/// </summary>
internal static class GridBenchmarks
{
    public static BenchmarkReport Run()
    {
        var rows = LandsatRows.Load();
        var forests = Forests();
        var boosted = Boosted();
        var report = new BenchmarkReport(
            "Grid",
            $"{forests.Length} forests and {boosted.Length} boosted models on {rows.Training.RowCount} rows of "
                + $"{rows.Training.FeatureCount} features, each scored on {rows.Validation.RowCount} rows "
                + "(area under PR). The baseline fits one parameter set after the other.",
            "models", "fitted", "seconds", "ratio", "allocated MB", "best area under PR");
        Compare(
            report,
            "random forests",
            rows,
            forests.Length,
            (set, index) => ForestLearner.Fit(set, forests[index]),
            (set, finished) => ForestLearner.FitMany(set, forests, finished));
        Compare(
            report,
            "boosted trees",
            rows,
            boosted.Length,
            (set, index) => BoostingLearner.Fit(set, boosted[index]),
            (set, finished) => BoostingLearner.FitMany(set, boosted, finished));
        report.Note($"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB.");
        return report;
    }

    private static void Compare(
        BenchmarkReport report,
        string models,
        LandsatRows rows,
        int count,
        Func<TrainingSet, int, TreeEnsemble> fitOne,
        Action<TrainingSet, Action<int, TreeEnsemble>> fitMany)
    {
        void OneByOne(TrainingSet set, Action<int, TreeEnsemble> finished)
        {
            for (var index = 0; index < count; index++)
            {
                finished(index, fitOne(set, index));
            }
        }

        fitOne(rows.Training, 0);
        var baseline = Measure(report, models, "one by one", rows, count, OneByOne, null);
        Measure(report, models, "together", rows, count, fitMany, baseline);
    }

    private static TimeSpan Measure(
        BenchmarkReport report,
        string models,
        string way,
        LandsatRows rows,
        int count,
        Action<TrainingSet, Action<int, TreeEnsemble>> fit,
        TimeSpan? baseline)
    {
        var areas = new double[count];
        var measured = Measured.Of(
            () => fit(rows.NewTraining(), (index, model) => areas[index] = AreaOf(model, rows)),
            times: 1,
            warmUp: false);
        var best = areas.Max().ToString("0.0000", CultureInfo.InvariantCulture);
        var ratio = measured.Median / (baseline ?? measured.Median);
        report.Add(
            models,
            way,
            BenchmarkReport.Seconds(measured.Median),
            ratio.ToString("0.00", CultureInfo.InvariantCulture),
            BenchmarkReport.Megabytes(measured.AllocatedBytes),
            $"{best} (set {Array.IndexOf(areas, areas.Max()) + 1} of {count})");
        return measured.Median;
    }

    private static double AreaOf(TreeEnsemble model, LandsatRows rows)
    {
        var scores = new Scorer(model).Score(rows.Validation, ScoreColumns.Raw);
        double[] positive = [.. Enumerable.Range(0, scores.RowCount).Select(row => scores.Raw[(2 * row) + 1])];
        return BinaryMetrics.Of(positive, rows.ValidationLabels).AreaUnderPr;
    }

    private static ForestOptions[] Forests() =>
    [
        .. from trees in new[] { 200, 400, 600 }
           from depth in new[] { 10, 14, 18 }
           from bins in new[] { 64, 128 }
           from strategy in new[] { "sqrt", "log2" }
           select new ForestOptions
           {
               NumTrees = trees,
               MaxDepth = depth,
               MaxBins = bins,
               FeatureSubsetStrategy = strategy,
               Seed = 42,
           },
    ];

    private static BoostingOptions[] Boosted() =>
    [
        .. from depth in new[] { 6, 8, 10 }
           from bins in new[] { 64, 128 }
           from iterations in new[] { 100, 200 }
           from step in new[] { 0.05, 0.1, 0.2 }
           select new BoostingOptions
           {
               MaxDepth = depth,
               MaxBins = bins,
               MaxIter = iterations,
               StepSize = step,
               Seed = 42,
           },
    ];
}
