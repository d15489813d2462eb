using Spark.Learners.Forests;
using Spark.Learners.Growing;
using Spark.Learners.Random;

namespace Spark.Learners.Boosting;

/// <summary>Grows the tree of each iteration, on the rows and features drawn for it.</summary>
internal sealed class BoostedTreeGrower
{
    private readonly GrowthContext _context;
    private readonly BoostingOptions _options;
    private readonly int _featuresPerNode;
    private readonly GrowingTree _tree;
    private readonly TreeGrower _grower;
    private readonly int[] _rows;

    public BoostedTreeGrower(GrowthContext context, BoostingOptions options, TrainingSet set)
    {
        _context = context;
        _options = options;
        _featuresPerNode = FeatureSubset.Resolve(
            options.FeatureSubsetStrategy, set.FeatureCount, 1, set.ClassCount > 0);
        _tree = new GrowingTree(context.Layout);
        _grower = new TreeGrower(context);
        _rows = new int[set.RowCount];
    }

    public bool LeavesOutRows => _options.SubsamplingRate < 1;

    /// <summary>The tree is reused by the next iteration.</summary>
    public GrowingTree Grow(int iteration)
    {
        var seed = _options.Seed + iteration;
        _tree.Start(_rows, DrawRows(seed), null);
        if (_featuresPerNode == _context.Bins.FeatureCount)
        {
            _grower.Grow([_tree]);
            return _tree;
        }

        var growth = new ForestGrowth(_context, [_tree], _featuresPerNode, _options.MaxMemoryInMB, seed);
        while (!growth.IsDone)
        {
            growth.RunRound();
        }

        return _tree;
    }

    private int DrawRows(long seed)
    {
        var count = 0;
        var random = new XorShift(seed + 1);
        for (var row = 0; row < _rows.Length; row++)
        {
            if (!LeavesOutRows || random.NextDouble() < _options.SubsamplingRate)
            {
                _rows[count++] = row;
            }
        }

        return count;
    }
}
