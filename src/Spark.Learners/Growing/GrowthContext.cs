using Spark.Learners.Binning;
using Spark.Learners.Histograms;
using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>What all trees of one fit share.</summary>
internal sealed class GrowthContext : IDisposable
{
    public GrowthContext(BinnedFeatures bins, RowStatistics rows, in SplitRules rules, int maxDepth, Workers workers)
    {
        Bins = bins;
        Rows = rows;
        Rules = rules;
        MaxDepth = maxDepth;
        Workers = workers;
        AllFeatures = Enumerable.Range(0, bins.FeatureCount).ToArray();
        var rulesOfAll = rules;
        Examiners = new ScratchPool<NodeExaminer>(() => new NodeExaminer(bins, rows, rulesOfAll));
    }

    public BinnedFeatures Bins { get; }

    public RowStatistics Rows { get; }

    public SplitRules Rules { get; }

    public StatisticsLayout Layout => Rules.Layout;

    public int MaxDepth { get; }

    public Workers Workers { get; }

    public int[] AllFeatures { get; }

    public ScratchPool<NodeExaminer> Examiners { get; }

    /// <summary>
    /// Boosting reads the leaf of every row from the tree's row list, so rows are moved into final children too.
    /// </summary>
    public bool KeepsLeafRows { get; init; }

    public void Dispose()
    {
        Examiners.Dispose();
        Rows.Dispose();
    }
}
