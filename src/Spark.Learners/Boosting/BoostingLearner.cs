using Spark.Learners.Growing;
using Spark.Learners.Prediction;

namespace Spark.Learners.Boosting;

/// <summary>Fits gradient-boosted trees.</summary>
internal static class BoostingLearner
{
    /// <param name="validation">Rows that decide when to stop; null grows all trees.</param>
    public static TreeEnsemble Fit(
        TrainingSet set,
        BoostingOptions options,
        TrainingSet? validation = null,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Validate();
        CheckLabels(set, options);
        TreeEnsemble? fitted = null;
        var job = new BoostingJob(set, validation, [options], [0], (_, ensemble) => fitted = ensemble)
        {
            Progress = progress,
        };
        job.Run(Workers.ForAllProcessors(cancellation));
        return fitted!;
    }

    /// <summary>
    /// Fits one model for each parameter set. Sets that differ in the number of trees alone are one run: the smaller
    /// model is its beginning.
    /// </summary>
    /// <param name="finished">Called with a set's position and its model, from several threads at once.</param>
    public static void FitMany(
        TrainingSet set,
        IReadOnlyList<BoostingOptions> options,
        Action<int, TreeEnsemble> finished,
        TrainingSet? validation = null,
        CancellationToken cancellation = default) =>
        FitMany(set, options, finished, validation, Workers.ForAllProcessors(cancellation));

    public static void FitMany(
        TrainingSet set,
        IReadOnlyList<BoostingOptions> options,
        Action<int, TreeEnsemble> finished,
        TrainingSet? validation,
        Workers workers)
    {
        foreach (var option in options)
        {
            option.Validate();
            CheckLabels(set, option);
        }

        var jobs = Enumerable.Range(0, options.Count)
            .GroupBy(index => options[index] with { MaxIter = 1 })
            .OrderByDescending(group => group.Max(index => CostOf(options[index])))
            .Select(group => new BoostingJob(set, validation, options, group.ToArray(), finished))
            .ToArray();
        workers.RunJobs(jobs.Length, job => jobs[job].Run(workers));
    }

    private static long CostOf(BoostingOptions options) => (long)options.MaxIter * (options.MaxDepth + 1);

    private static void CheckLabels(TrainingSet set, BoostingOptions options)
    {
        var isLogistic = options.Loss == BoostingLoss.Logistic;
        if (isLogistic ? set.ClassCount is < 1 or > 2 : set.ClassCount != 0)
        {
            throw new ArgumentException(
                isLogistic
                    ? $"The logistic loss takes two classes, the training set has {set.ClassCount}. "
                        + "Use the squared or absolute loss for regression."
                    : $"The loss '{options.Loss}' takes real labels, the training set has {set.ClassCount} classes. "
                        + "Use the logistic loss.");
        }
    }
}
