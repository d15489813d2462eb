using Spark.Learners.Binning;
using Spark.Learners.Histograms;
using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>
/// One tree while it grows: nodes in the order of their making (children after parents), their sums, and the rows.
/// </summary>
internal sealed class GrowingTree(StatisticsLayout layout)
{
    private GrowingNode[] _nodes = new GrowingNode[64];
    private double[] _sums = new double[64 * layout.Stride];

    public int NodeCount { get; private set; }

    /// <summary>Rows that the tree drew, those of a node together and ascending.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>How often each row of the training set was drawn; null when the rows listed count once.</summary>
    public byte[]? Draws { get; private set; }

    public ref GrowingNode this[int node] => ref _nodes[node];

    public Span<double> SumsOf(int node) => _sums.AsSpan(node * layout.Stride, layout.Stride);

    /// <summary>Starts again with a root that holds these rows; the array is kept and reordered.</summary>
    public void Start(int[] rows, int rowCount, byte[]? draws)
    {
        Rows = rows;
        Draws = draws;
        NodeCount = 1;
        _nodes[0] = new GrowingNode { RowCount = rowCount };
        SumsOf(0).Clear();
    }

    /// <summary>Adds both children and returns the left one.</summary>
    public int Split(int node, int leftRowCount)
    {
        var left = NodeCount;
        if (left + 2 > _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
            Array.Resize(ref _sums, _nodes.Length * layout.Stride);
        }

        NodeCount += 2;
        ref var parent = ref _nodes[node];
        parent.LeftChild = left;
        _nodes[left] = new GrowingNode
        {
            Level = parent.Level + 1,
            FirstRow = parent.FirstRow,
            RowCount = leftRowCount,
        };
        _nodes[left + 1] = new GrowingNode
        {
            Level = parent.Level + 1,
            FirstRow = parent.FirstRow + leftRowCount,
            RowCount = parent.RowCount - leftRowCount,
        };
        return left;
    }

    /// <summary>Leaf of a row of the training set, by its bins.</summary>
    public int LeafOf(int row, BinnedFeatures bins)
    {
        var node = 0;
        while (_nodes[node].LeftChild != 0)
        {
            ref var at = ref _nodes[node];
            var code = bins.CodeAt(row, at.Feature);
            var goesLeft = at.LeftCategories is null
                ? code <= at.Position
                : CategorySet.Contains(at.LeftCategories, code);
            node = goesLeft ? at.LeftChild : at.LeftChild + 1;
        }

        return node;
    }

    public GrowingTree Copy()
    {
        var copy = new GrowingTree(layout)
        {
            _nodes = _nodes.AsSpan(0, NodeCount).ToArray(),
            _sums = _sums.AsSpan(0, NodeCount * layout.Stride).ToArray(),
            NodeCount = NodeCount,
            Rows = Rows.AsSpan().ToArray(),
            Draws = Draws,
        };
        return copy;
    }
}
