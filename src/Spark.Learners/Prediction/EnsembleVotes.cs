namespace Spark.Learners.Prediction;

/// <summary>Puts together what the trees say about a block of rows.</summary>
internal abstract class EnsembleVotes
{
    public static EnsembleVotes For(TreeEnsemble model, int rowCount) =>
        model.Kind switch
        {
            EnsembleKind.Boosting => new WeightedVotes(model, rowCount),
            _ when model.ClassCount == 0 => new MeanVotes(model, rowCount),
            EnsembleKind.Forest => new ShareVotes(model, rowCount),
            _ => new CountVotes(model, rowCount),
        };

    /// <summary>Trees come in order.</summary>
    public abstract void StartTree(int tree);

    public abstract void Add(int row, int leaf);

    public virtual double Value(int row) => throw new System.Diagnostics.UnreachableException(GetType().Name);

    public virtual void Raw(int row, Span<double> raw) =>
        throw new System.Diagnostics.UnreachableException(GetType().Name);

    /// <summary>A single classifier: the weighted class counts of the leaf.</summary>
    private sealed class CountVotes(TreeEnsemble model, int rowCount) : EnsembleVotes
    {
        private readonly int[] _leaves = new int[rowCount];

        public override void StartTree(int tree)
        {
        }

        public override void Add(int row, int leaf) => _leaves[row] = leaf;

        public override void Raw(int row, Span<double> raw) => model.Trees[0].StatsOf(_leaves[row]).CopyTo(raw);
    }

    /// <summary>A forest of classifiers: the sum of the leaves' class shares.</summary>
    private sealed class ShareVotes(TreeEnsemble model, int rowCount) : EnsembleVotes
    {
        private readonly double[] _sums = new double[rowCount * model.ClassCount];
        private Tree _tree = model.Trees[0];

        public override void StartTree(int tree) => _tree = model.Trees[tree];

        public override void Add(int row, int leaf)
        {
            var stats = _tree.StatsOf(leaf);
            var total = 0.0;
            foreach (var weight in stats)
            {
                total += weight;
            }

            if (total == 0)
            {
                return;
            }

            var sums = _sums.AsSpan(row * stats.Length, stats.Length);
            for (var c = 0; c < stats.Length; c++)
            {
                sums[c] += stats[c] / total;
            }
        }

        public override void Raw(int row, Span<double> raw) =>
            _sums.AsSpan(row * raw.Length, raw.Length).CopyTo(raw);
    }

    /// <summary>Regression trees: the mean of their predictions.</summary>
    private sealed class MeanVotes(TreeEnsemble model, int rowCount) : EnsembleVotes
    {
        private readonly double[] _sums = new double[rowCount];
        private Tree _tree = model.Trees[0];

        public override void StartTree(int tree) => _tree = model.Trees[tree];

        public override void Add(int row, int leaf) => _sums[row] += _tree.Prediction[leaf];

        public override double Value(int row) =>
            model.Kind == EnsembleKind.SingleTree ? _sums[row] : _sums[row] / model.Trees.Length;
    }

    /// <summary>
    /// Boosting: the dot product of predictions and weights in the form that Spark's BLAS uses, with fused additions
    /// into four sums and what is left over after them.
    /// </summary>
    private sealed class WeightedVotes(TreeEnsemble model, int rowCount) : EnsembleVotes
    {
        private const int Lanes = 4;

        private readonly int _laneTrees = model.Trees.Length - (model.Trees.Length % Lanes);
        private readonly double[] _lanes = new double[rowCount * Lanes];
        private readonly double[] _sums = new double[rowCount];
        private Tree _tree = model.Trees[0];
        private double _weight;
        private int _lane;

        public override void StartTree(int tree)
        {
            _tree = model.Trees[tree];
            _weight = model.Weights[tree];
            _lane = tree < _laneTrees ? tree % Lanes : -1;
            if (tree == _laneTrees)
            {
                AddUpLanes();
            }
        }

        public override void Add(int row, int leaf)
        {
            ref var sum = ref _lane < 0 ? ref _sums[row] : ref _lanes[(row * Lanes) + _lane];
            sum = Math.FusedMultiplyAdd(_tree.Prediction[leaf], _weight, sum);
        }

        public override double Value(int row) => Margin(row);

        public override void Raw(int row, Span<double> raw)
        {
            var margin = Margin(row);
            raw[0] = -margin;
            raw[1] = margin;
        }

        private double Margin(int row) => _laneTrees == model.Trees.Length ? LaneSum(row) : _sums[row];

        private void AddUpLanes()
        {
            for (var row = 0; row < _sums.Length; row++)
            {
                _sums[row] = LaneSum(row);
            }
        }

        private double LaneSum(int row)
        {
            var lanes = _lanes.AsSpan(row * Lanes, Lanes);
            return lanes[0] + lanes[1] + lanes[2] + lanes[3];
        }
    }
}
