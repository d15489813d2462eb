using System.Globalization;

namespace Spark.Benchmarks;

/// <summary>
/// Boosting and forests side by side with LightGBM and FastTree, in one run on the same rows. Every time includes
/// making the bins; the area under ROC on rows held back shows that the models are worth about the same.
/// </summary>
internal static class TreesBenchmarks
{
    private const int HeldBackRows = 20_000;

    public static BenchmarkReport Run()
    {
        var report = new BenchmarkReport(
            "Trees",
            $"Training on made-up rows of {SeededRows.FeatureCount} features with two classes, "
                + $"{Environment.ProcessorCount} threads; seconds are the median. "
                + "The baseline is Spark.Learners, whose trees are Spark's own, node for node.",
            "rows", "task", "learner", "seconds", "fastest", "slowest", "ratio", "allocated MB", "area under ROC");
        Compare(report, rowCount: 5_000, times: 5, iterations: 100, trees: 100, warmUp: true);
        Compare(report, rowCount: 1_000_000, times: 3, iterations: 20, trees: 10, warmUp: false);
        return report;
    }

    private static void Compare(BenchmarkReport report, int rowCount, int times, int iterations, int trees, bool warmUp)
    {
        var train = SeededRows.Make(rowCount, seed: 1);
        var test = SeededRows.Make(HeldBackRows, seed: 2);
        var peers = new MlNetPeers(train, test);
        var own = new OwnLearners(train, test);
        Compare(report, rowCount, $"boosting, {iterations} trees of depth 6, 64 bins", times, warmUp,
        [
            ("Spark.Learners", () => own.Boost(iterations)),
            ("LightGBM", () => peers.LightGbm(iterations)),
            ("FastTree", () => peers.FastTree(iterations)),
        ]);
        Compare(report, rowCount, $"forest, {trees} trees of depth 10, 64 bins", times, warmUp,
        [
            ("Spark.Learners", () => own.Forest(trees)),
            ("FastForest", () => peers.FastForest(trees)),
        ]);
    }

    private static void Compare(
        BenchmarkReport report,
        int rowCount,
        string task,
        int times,
        bool warmUp,
        (string Name, Func<double> Fit)[] learners)
    {
        double? baseline = null;
        foreach (var (name, fit) in learners)
        {
            var area = 0.0;
            var measured = Measured.Of(() => area = fit(), times, warmUp);
            baseline ??= measured.Median.TotalSeconds;
            report.Add(
                rowCount.ToString("N0", CultureInfo.InvariantCulture),
                task,
                name,
                BenchmarkReport.Seconds(measured.Median),
                BenchmarkReport.Seconds(measured.Fastest),
                BenchmarkReport.Seconds(measured.Slowest),
                (measured.Median.TotalSeconds / baseline.Value).ToString("0.00", CultureInfo.InvariantCulture),
                BenchmarkReport.Megabytes(measured.AllocatedBytes),
                area.ToString("0.0000", CultureInfo.InvariantCulture));
        }
    }
}
