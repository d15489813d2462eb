using Spark.Learners.Growing;
using Spark.Learners.Histograms;
using Spark.Learners.Prediction;
using Spark.Learners.Splitting;

namespace Spark.Learners.Forests;

/// <summary>
/// Fits the forests of parameter sets that differ in depth alone. While every round takes one whole level of all
/// trees, a shallower forest is the deeper one cut there; a forest whose memory bound cuts a level in two draws its
/// features otherwise from there on, so what is not finished by then is grown by itself.
/// </summary>
internal sealed class ForestJob(
    TrainingSet set, IReadOnlyList<ForestOptions> options, int[] indices, Action<int, TreeEnsemble> finished)
{
    private readonly StatisticsLayout _layout = new(set.ClassCount);

    public IProgress<FitProgress>? Progress { get; init; }

    public void Run(Workers workers)
    {
        var draws = RowDrawing.Draw(set.RowCount, options[indices[0]]);
        var depths = new Stack<int>(indices.Select(index => options[index].MaxDepth).Distinct().Order());
        while (depths.Count > 0)
        {
            RunDepths(workers, draws, depths);
        }
    }

    /// <summary>Grows to the largest of the depths and finishes those it can, which it takes off the stack.</summary>
    private void RunDepths(Workers workers, byte[][]? draws, Stack<int> depths)
    {
        var deepest = depths.Pop();
        var first = options[indices[0]];
        var featuresPerNode = FeatureSubset.Resolve(
            first.FeatureSubsetStrategy, set.FeatureCount, first.NumTrees, set.ClassCount > 0);
        var bins = set.Bins(first.MaxBins, first.Seed, set.ClassCount);
        using var context = new GrowthContext(
            bins,
            new RowStatistics(_layout, set.Labels, set.Weights),
            SplitRules.Of(first, _layout, set.WeightSum),
            deepest,
            workers);
        var trees = Plant(first.NumTrees, draws);
        if (featuresPerNode == set.FeatureCount)
        {
            GrowWithoutDraws(context, trees);
            Finish(context, trees, deepest);
            while (depths.TryPop(out var shallower))
            {
                Finish(context, trees, shallower);
            }

            return;
        }

        var growth = new ForestGrowth(context, trees, featuresPerNode, first.MaxMemoryInMB, first.Seed);
        var isShareable = bins.SplitlessFeatureCount < featuresPerNode;
        var ascending = new Queue<int>(isShareable ? depths.Order() : []);
        while (!growth.IsDone)
        {
            growth.RunRound();
            Progress?.Report(new FitProgress(Math.Min(growth.RoundCount, deepest), deepest, "levels"));
            while (growth.WentLevelByLevel && ascending.TryPeek(out var depth)
                && (depth <= growth.RoundCount || growth.IsDone))
            {
                Finish(context, trees, ascending.Dequeue());
            }
        }

        Finish(context, trees, deepest);
        KeepOnly(depths, isShareable ? ascending.Count : depths.Count);
    }

    private static void KeepOnly(Stack<int> depths, int count)
    {
        var largest = depths.Take(count).Order().ToArray();
        depths.Clear();
        foreach (var depth in largest)
        {
            depths.Push(depth);
        }
    }

    private GrowingTree[] Plant(int treeCount, byte[][]? draws)
    {
        var trees = new GrowingTree[treeCount];
        for (var tree = 0; tree < treeCount; tree++)
        {
            trees[tree] = new GrowingTree(_layout);
            var rows = draws is null ? Enumerable.Range(0, set.RowCount).ToArray() : RowDrawing.RowsOf(draws[tree]);
            trees[tree].Start(rows, rows.Length, draws?[tree]);
        }

        return trees;
    }

    private void GrowWithoutDraws(GrowthContext context, GrowingTree[] trees)
    {
        new TreeGrower(context).Grow(trees);
        Progress?.Report(new FitProgress(trees.Length, trees.Length, "trees"));
    }

    private void Finish(GrowthContext context, GrowingTree[] trees, int depth)
    {
        var converted = new Tree[trees.Length];
        context.Workers.RunRanges(trees.Length, 8, (first, end) =>
        {
            for (var tree = first; tree < end; tree++)
            {
                converted[tree] = TreeConversion.Convert(trees[tree], context.Bins, _layout, depth);
            }
        });
        var ensemble = new TreeEnsemble(EnsembleKind.Forest, set.ClassCount, set.FeatureCount, converted);
        foreach (var index in indices)
        {
            if (options[index].MaxDepth == depth)
            {
                finished(index, ensemble);
            }
        }
    }
}
