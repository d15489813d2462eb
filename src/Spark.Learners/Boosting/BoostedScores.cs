using Spark.Learners.Growing;
using Spark.Learners.Splitting;

namespace Spark.Learners.Boosting;

/// <summary>The running score of every training row, and from it what the next tree learns.</summary>
internal sealed class BoostedScores(GrowthContext context, double[] labels, BoostingLoss loss)
{
    private const int RowsPerRange = 4096;

    private readonly double[] _scores = new double[labels.Length];
    private readonly double[] _residuals = new double[labels.Length];
    private bool[] _isInLeaf = [];

    /// <summary>Adds a tree: rows it was grown on lie in its leaves, the others are sent down by their bins.</summary>
    public void Add(GrowingTree tree, double weight, bool leavesOutRows)
    {
        if (leavesOutRows)
        {
            _isInLeaf = new bool[labels.Length];
        }

        for (var node = 0; node < tree.NodeCount; node++)
        {
            ref var leaf = ref tree[node];
            if (leaf.LeftChild != 0)
            {
                continue;
            }

            var step = NodeStatistics.PredictionOf(tree.SumsOf(node), context.Layout) * weight;
            foreach (var row in tree.Rows.AsSpan(leaf.FirstRow, leaf.RowCount))
            {
                _scores[row] += step;
                if (leavesOutRows)
                {
                    _isInLeaf[row] = true;
                }
            }
        }

        context.Workers.RunRanges(labels.Length, RowsPerRange, (first, end) =>
        {
            for (var row = first; row < end; row++)
            {
                if (leavesOutRows && !_isInLeaf[row])
                {
                    var sums = tree.SumsOf(tree.LeafOf(row, context.Bins));
                    _scores[row] += NodeStatistics.PredictionOf(sums, context.Layout) * weight;
                }

                _residuals[row] = LossFunctions.Residual(loss, _scores[row], labels[row]);
            }
        });
        context.Rows.SetTargets(_residuals);
    }
}
