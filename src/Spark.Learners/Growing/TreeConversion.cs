using Spark.Learners.Binning;
using Spark.Learners.Histograms;
using Spark.Learners.Prediction;
using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>
/// Turns a grown tree into its final form: two leaves that predict the same become one, from the bottom up, and nodes
/// get pre-order numbers.
/// </summary>
internal sealed class TreeConversion
{
    private const double NotSplittable = -1.0;

    private readonly GrowingTree _from;
    private readonly BinnedFeatures _bins;
    private readonly StatisticsLayout _layout;
    private readonly int _maxDepth;
    private readonly bool[] _isLeaf;
    private readonly double[] _prediction;
    private readonly int[] _sizes;

    private TreeConversion(GrowingTree from, BinnedFeatures bins, StatisticsLayout layout, int maxDepth)
    {
        _from = from;
        _bins = bins;
        _layout = layout;
        _maxDepth = maxDepth;
        _isLeaf = new bool[from.NodeCount];
        _prediction = new double[from.NodeCount];
        _sizes = new int[from.NodeCount];
    }

    /// <param name="maxDepth">Cuts the tree there, as if it had been grown to that depth only.</param>
    public static Tree Convert(GrowingTree from, BinnedFeatures bins, StatisticsLayout layout, int maxDepth)
    {
        var conversion = new TreeConversion(from, bins, layout, maxDepth);
        conversion.Prune();
        return conversion.Write();
    }

    private void Prune()
    {
        for (var node = _from.NodeCount - 1; node >= 0; node--)
        {
            ref var at = ref _from[node];
            _prediction[node] = NodeStatistics.PredictionOf(_from.SumsOf(node), _layout);
            _isLeaf[node] = at.LeftChild == 0 || at.Level >= _maxDepth;
            _sizes[node] = 1;
            if (_isLeaf[node])
            {
                continue;
            }

            var left = at.LeftChild;
            if (_isLeaf[left] && _isLeaf[left + 1] && _prediction[left] == _prediction[left + 1])
            {
                _isLeaf[node] = true;
                _prediction[node] = _prediction[left];
            }
            else
            {
                _sizes[node] = 1 + _sizes[left] + _sizes[left + 1];
            }
        }
    }

    private Tree Write()
    {
        var count = _sizes[0];
        var hasCategories = false;
        for (var node = 0; node < _from.NodeCount; node++)
        {
            hasCategories |= _from[node].LeftCategories is not null;
        }

        var tree = new Tree
        {
            Prediction = new double[count],
            Impurity = new double[count],
            ImpurityStats = new double[count * _layout.Width],
            RawCount = new long[count],
            Gain = new double[count],
            LeftChild = new int[count],
            RightChild = new int[count],
            FeatureIndex = new int[count],
            Threshold = new double[count],
            CategoryCount = new int[count],
            LeftCategories = hasCategories ? new double[]?[count] : null,
        };
        var next = 0;
        WriteSubtree(tree, 0, ref next);
        return tree;
    }

    private void WriteSubtree(Tree tree, int node, ref int next)
    {
        var id = next++;
        ref var at = ref _from[node];
        var sums = _from.SumsOf(node);
        tree.Prediction[id] = _prediction[node];
        tree.Impurity[id] = at.Impurity;
        tree.RawCount[id] = (long)sums[_layout.CountIndex];
        tree.CategoryCount[id] = -1;
        sums[.._layout.Width].CopyTo(tree.ImpurityStats.AsSpan(id * _layout.Width));
        if (_isLeaf[node])
        {
            tree.Impurity[id] = ImpurityOfLeaf(at);
            tree.Gain[id] = -1;
            tree.LeftChild[id] = -1;
            tree.RightChild[id] = -1;
            tree.FeatureIndex[id] = -1;
            return;
        }

        WriteSplit(tree, id, at);
        tree.LeftChild[id] = next;
        WriteSubtree(tree, at.LeftChild, ref next);
        tree.RightChild[id] = next;
        WriteSubtree(tree, at.LeftChild + 1, ref next);
    }

    private double ImpurityOfLeaf(in GrowingNode node)
    {
        // A node at the cut was not examined there, even if a deeper growth did so; the root always is.
        var isExamined = node.IsExamined && (node.Level < _maxDepth || node.Level == 0);
        return isExamined && !node.HasValidSplit ? NotSplittable : node.Impurity;
    }

    private void WriteSplit(Tree tree, int id, in GrowingNode node)
    {
        tree.Gain[id] = node.Gain;
        tree.FeatureIndex[id] = node.Feature;
        var bins = _bins.Features[node.Feature];
        if (node.LeftCategories is null)
        {
            tree.Threshold[id] = bins.Thresholds[node.Position];
        }
        else
        {
            tree.CategoryCount[id] = bins.Arity;
            tree.LeftCategories![id] = CategorySet.ToValues(node.LeftCategories);
        }
    }
}
