using Spark.Learners.Growing;
using Spark.Learners.Random;

namespace Spark.Learners.Forests;

/// <summary>
/// Grows all trees of a forest together, because one generator draws the features of all their nodes: which draw a
/// node gets depends on when it comes off the stack, and that on how many histograms fit into the memory bound.
/// </summary>
internal sealed class ForestGrowth
{
    private const long BytesPerMegabyte = 1024 * 1024;

    private readonly GrowthContext _context;
    private readonly GrowingTree[] _trees;
    private readonly NodeRound _round;
    private readonly int _featuresPerNode;
    private readonly long _memory;
    private readonly Stack<(int Tree, int Node)> _stack = new();
    private readonly List<int> _groupTrees = [];
    private readonly List<int>[] _tasksOfTree;
    private JavaRandom _random;

    public ForestGrowth(
        GrowthContext context, GrowingTree[] trees, int featuresPerNode, int maxMemoryInMB, long seed)
    {
        _context = context;
        _trees = trees;
        _round = new NodeRound(context);
        _featuresPerNode = featuresPerNode;
        _memory = maxMemoryInMB * BytesPerMegabyte;
        _random = new JavaRandom(seed);
        _tasksOfTree = new List<int>[trees.Length];
        for (var tree = 0; tree < trees.Length; tree++)
        {
            _tasksOfTree[tree] = [];
            _stack.Push((tree, 0));
        }
    }

    public bool IsDone => _stack.Count == 0;

    /// <summary>Every round so far took the whole stack, so each was one level of all trees.</summary>
    public bool WentLevelByLevel { get; private set; } = true;

    public int RoundCount { get; private set; }

    public void RunRound()
    {
        _round.Clear();
        _groupTrees.Clear();
        SelectGroup();
        WentLevelByLevel &= _stack.Count == 0;
        _round.Run();
        PushChildren();
        RoundCount++;
    }

    private void SelectGroup()
    {
        Span<int> features = stackalloc int[_featuresPerNode];
        var used = 0L;
        var fits = true;
        while (fits && _stack.Count > 0)
        {
            var (tree, node) = _stack.Peek();
            Reservoir.Sample(features, _context.Bins.FeatureCount, _random.NextLong());
            var needed = HistogramBytes(features);

            // A node that does not fit has used up its draw and gets another in the next round.
            fits = used == 0 || used + needed <= _memory;
            if (fits)
            {
                _stack.Pop();
                if (_tasksOfTree[tree].Count == 0)
                {
                    _groupTrees.Add(tree);
                }

                _tasksOfTree[tree].Add(_round.Count);
                _round.Add(_trees[tree], node, features);
            }

            used += needed;
        }
    }

    private long HistogramBytes(ReadOnlySpan<int> features)
    {
        var binCount = 0L;
        foreach (var feature in features)
        {
            binCount += _context.Bins.Features[feature].BinCount;
        }

        return sizeof(double) * _context.Layout.Width * binCount;
    }

    private void PushChildren()
    {
        TreeOrder.Sort(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groupTrees));
        foreach (var tree in _groupTrees)
        {
            foreach (var task in _tasksOfTree[tree])
            {
                var left = _round.Apply(task);
                for (var child = left; left != 0 && child <= left + 1; child++)
                {
                    if (_round.IsOpen(_trees[tree][child]))
                    {
                        _stack.Push((tree, child));
                    }
                }
            }

            _tasksOfTree[tree].Clear();
        }
    }
}
