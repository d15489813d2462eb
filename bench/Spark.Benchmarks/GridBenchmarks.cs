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
                + "(area under PR).",
            "part", "seconds", "allocated MB", "best area under PR");
        Measure(
            report, "random forest", rows, forests.Length, (set, done) => ForestLearner.FitMany(set, forests, done));
        Measure(report, "boosting", rows, boosted.Length, (set, done) => BoostingLearner.FitMany(set, boosted, done));
        report.Note($"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB.");
        return report;
    }

    private static void Measure(
        BenchmarkReport report,
        string part,
        LandsatRows rows,
        int count,
        Action<TrainingSet, Action<int, TreeEnsemble>> fit)
    {
        var areas = new double[count];
        var measured = Measured.Of(
            () => fit(rows.Training, (index, model) => areas[index] = AreaOf(model, rows)), times: 1, warmUp: false);
        var best = areas.Max().ToString("0.0000", CultureInfo.InvariantCulture);
        report.Add(
            part,
            BenchmarkReport.Seconds(measured.Median),
            BenchmarkReport.Megabytes(measured.AllocatedBytes),
            $"{best} (set {Array.IndexOf(areas, areas.Max()) + 1} of {count})");
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
