using Spark.Learners.Growing;
using Spark.Learners.Histograms;
using Spark.Learners.Prediction;
using Spark.Learners.Splitting;

namespace Spark.Learners.Boosting;

/// <summary>Runs boosting once for parameter sets that differ in the number of trees alone.</summary>
internal sealed class BoostingJob(
    TrainingSet set,
    TrainingSet? validation,
    IReadOnlyList<BoostingOptions> options,
    int[] indices,
    Action<int, TreeEnsemble> finished)
{
    private static readonly StatisticsLayout Layout = new(0);

    private readonly BoostingOptions _options = options[indices[0]];
    private readonly List<Tree> _trees = [];
    private readonly List<double> _weights = [];

    public IProgress<FitProgress>? Progress { get; init; }

    public void Run(Workers workers)
    {
        var bins = set.Bins(_options.MaxBins, _options.Seed, 0);
        var labels = TargetsOf(set);
        using var context = new GrowthContext(
            bins,
            new RowStatistics(Layout, labels, set.Weights),
            SplitRules.Of(_options, Layout, set.WeightSum),
            _options.MaxDepth,
            workers)
        {
            KeepsLeafRows = true,
        };
        var grower = new BoostedTreeGrower(context, _options, set);
        var scores = new BoostedScores(context, labels, _options.Loss);
        var stopping = validation is null ? null : new EarlyStopping(validation, TargetsOf(validation), _options);
        var most = indices.Max(index => options[index].MaxIter);
        for (var iteration = 0; iteration < most; iteration++)
        {
            var weight = iteration == 0 ? 1.0 : _options.StepSize;
            var grown = grower.Grow(iteration);
            scores.Add(grown, weight, grower.LeavesOutRows);
            _trees.Add(TreeConversion.Convert(grown, bins, Layout, _options.MaxDepth));
            _weights.Add(weight);
            Progress?.Report(new FitProgress(iteration + 1, most, "trees"));
            if (stopping is not null && !stopping.GoesOn(_trees[^1], weight, iteration))
            {
                FinishFrom(iteration + 1, stopping);
                return;
            }

            Finish(count => count == iteration + 1, stopping?.BestCount ?? (iteration + 1));
        }
    }

    private void FinishFrom(int count, EarlyStopping stopping) =>
        Finish(wanted => wanted >= count, stopping.BestCount);

    private void Finish(Func<int, bool> isWanted, int treeCount)
    {
        TreeEnsemble? ensemble = null;
        foreach (var index in indices)
        {
            if (isWanted(options[index].MaxIter))
            {
                ensemble ??= new TreeEnsemble(
                    EnsembleKind.Boosting,
                    set.ClassCount == 0 ? 0 : 2,
                    set.FeatureCount,
                    [.. _trees[..treeCount]],
                    [.. _weights[..treeCount]]);
                finished(index, ensemble);
            }
        }
    }

    private double[] TargetsOf(TrainingSet from) =>
        _options.Loss == BoostingLoss.Logistic
            ? Array.ConvertAll(from.Labels, label => (2 * label) - 1)
            : from.Labels;
}
