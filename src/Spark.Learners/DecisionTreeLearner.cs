using Spark.Learners.Growing;
using Spark.Learners.Histograms;
using Spark.Learners.Prediction;
using Spark.Learners.Splitting;

namespace Spark.Learners;

/// <summary>Fits single decision trees.</summary>
internal static class DecisionTreeLearner
{
    public static TreeEnsemble Fit(
        TrainingSet set,
        TreeOptions options,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        TreeEnsemble? fitted = null;
        FitMany(set, [options], (_, ensemble) => fitted = ensemble, cancellation);
        progress?.Report(new FitProgress(1, 1, "trees"));
        return fitted!;
    }

    /// <summary>
    /// Fits one tree for each parameter set. Sets that differ in depth alone are one growth: a shallower tree is the
    /// deeper one, cut.
    /// </summary>
    /// <param name="finished">Called with a set's position and its model, from several threads at once.</param>
    public static void FitMany(
        TrainingSet set,
        IReadOnlyList<TreeOptions> options,
        Action<int, TreeEnsemble> finished,
        CancellationToken cancellation = default) =>
        FitMany(set, options, finished, Workers.ForAllProcessors(cancellation));

    public static void FitMany(
        TrainingSet set, IReadOnlyList<TreeOptions> options, Action<int, TreeEnsemble> finished, Workers workers)
    {
        foreach (var option in options)
        {
            option.Validate();
        }

        var groups = Enumerable.Range(0, options.Count)
            .GroupBy(index => options[index] with { MaxDepth = 0 })
            .Select(group => group.ToArray())
            .OrderByDescending(group => group.Max(index => options[index].MaxDepth))
            .ToArray();
        workers.RunJobs(groups.Length, job => FitDepths(set, options, groups[job], finished, workers));
    }

    private static void FitDepths(
        TrainingSet set,
        IReadOnlyList<TreeOptions> options,
        int[] indices,
        Action<int, TreeEnsemble> finished,
        Workers workers)
    {
        var first = options[indices[0]];
        var layout = new StatisticsLayout(set.ClassCount);
        var bins = set.Bins(first.MaxBins, first.Seed, set.ClassCount);
        using var context = new GrowthContext(
            bins,
            new RowStatistics(layout, set.Labels, set.Weights),
            SplitRules.Of(first, layout, set.WeightSum),
            indices.Max(index => options[index].MaxDepth),
            workers);
        var tree = new GrowingTree(layout);
        tree.Start(Enumerable.Range(0, set.RowCount).ToArray(), set.RowCount, null);
        new TreeGrower(context).Grow([tree]);
        foreach (var index in indices)
        {
            var converted = TreeConversion.Convert(tree, bins, layout, options[index].MaxDepth);
            finished(
                index,
                new TreeEnsemble(EnsembleKind.SingleTree, set.ClassCount, set.FeatureCount, [converted]));
        }
    }
}
