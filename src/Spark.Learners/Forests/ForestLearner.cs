using Spark.Learners.Growing;
using Spark.Learners.Prediction;

namespace Spark.Learners.Forests;

/// <summary>Fits random forests.</summary>
internal static class ForestLearner
{
    public static TreeEnsemble Fit(
        TrainingSet set,
        ForestOptions options,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Validate();
        TreeEnsemble? fitted = null;
        var job = new ForestJob(set, [options], [0], (_, ensemble) => fitted = ensemble)
        {
            Progress = progress,
        };
        job.Run(Workers.ForAllProcessors(cancellation));
        return fitted!;
    }

    /// <summary>
    /// Fits one forest for each parameter set. Sets that mean the same forest share it, and sets that differ in depth
    /// alone share their upper levels.
    /// </summary>
    /// <param name="finished">Called with a set's position and its model, from several threads at once.</param>
    public static void FitMany(
        TrainingSet set,
        IReadOnlyList<ForestOptions> options,
        Action<int, TreeEnsemble> finished,
        CancellationToken cancellation = default) =>
        FitMany(set, options, finished, Workers.ForAllProcessors(cancellation));

    public static void FitMany(
        TrainingSet set, IReadOnlyList<ForestOptions> options, Action<int, TreeEnsemble> finished, Workers workers)
    {
        foreach (var option in options)
        {
            option.Validate();
        }

        var jobs = Enumerable.Range(0, options.Count)
            .GroupBy(index => SameGrowth(set, options[index]))
            .OrderByDescending(group => group.Key.NumTrees)
            .Select(group => new ForestJob(set, options, group.ToArray(), finished))
            .ToArray();
        workers.RunJobs(jobs.Length, job => jobs[job].Run(workers));
    }

    /// <summary>The parameters without what does not change how a forest begins to grow.</summary>
    private static ForestOptions SameGrowth(TrainingSet set, ForestOptions options)
    {
        var featuresPerNode = FeatureSubset.Resolve(
            options.FeatureSubsetStrategy, set.FeatureCount, options.NumTrees, set.ClassCount > 0);
        return options with
        {
            MaxDepth = 0,
            FeatureSubsetStrategy = featuresPerNode.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
