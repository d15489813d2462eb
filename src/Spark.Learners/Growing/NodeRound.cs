using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>
/// A set of nodes that are examined together, in parallel and in any order: each node's result depends on its own
/// rows alone. A node too big for one thread is cut by features; its parts are put together in feature order.
/// </summary>
internal sealed class NodeRound(GrowthContext context)
{
    private const double PurityEpsilon = 2.220446049250313e-16;
    private const long CostOfOnePart = 1 << 16;
    private const int FewestFeaturesOfPart = 4;

    private readonly int _stride = context.Layout.Stride;
    private readonly List<int> _drawnFeatures = [];
    private readonly List<(int FirstTask, int EndTask)> _batches = [];
    private NodeTask[] _tasks = new NodeTask[16];
    private double[] _sides = [];

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        _drawnFeatures.Clear();
    }

    /// <summary>Adds a node that looks at all features.</summary>
    public void Add(GrowingTree tree, int node) => Append(new NodeTask { Tree = tree, Node = node, FirstFeature = -1 });

    /// <summary>Adds a node that looks at the drawn features, in the order drawn.</summary>
    public void Add(GrowingTree tree, int node, ReadOnlySpan<int> features)
    {
        Append(new NodeTask
        {
            Tree = tree,
            Node = node,
            FirstFeature = _drawnFeatures.Count,
            FeatureCount = features.Length,
        });
        _drawnFeatures.AddRange(features);
    }

    public void Run()
    {
        var workers = context.Workers;
        workers.Cancellation.ThrowIfCancellationRequested();
        if (_sides.Length < Count * 2 * _stride)
        {
            _sides = new double[Math.Max(_sides.Length * 2, Count * 2 * _stride)];
        }

        CutIntoBatches(workers.Degree);
        workers.RunParts(_batches.Count, context.Examiners, (batch, examiner) =>
        {
            var (first, end) = _batches[batch];
            for (var task = first; task < end; task++)
            {
                Examine(ref _tasks[task], task, examiner);
            }
        });
    }

    /// <summary>
    /// Writes a task's result into its tree. Returns the left of two new children, or 0 when the node is a leaf.
    /// </summary>
    public int Apply(int task)
    {
        ref var done = ref _tasks[task];
        var tree = done.Tree;
        ref var node = ref tree[done.Node];
        node.IsExamined = true;
        node.HasValidSplit = done.Choice.IsValid;
        node.Gain = done.Choice.Gain;
        if (!done.Splits)
        {
            return 0;
        }

        node.Feature = done.Choice.Feature;
        node.Position = done.Choice.Position;
        node.LeftCategories = done.Choice.LeftCategories;
        var left = tree.Split(done.Node, done.LeftRowCount);
        LeftSums(task).CopyTo(tree.SumsOf(left));
        RightSums(task).CopyTo(tree.SumsOf(left + 1));
        tree[left].Impurity = done.LeftImpurity;
        tree[left + 1].Impurity = done.RightImpurity;
        return left;
    }

    /// <summary>Whether a child will be examined: it is above the last level and not pure.</summary>
    public bool IsOpen(in GrowingNode child) => IsOpen(child.Level, child.Impurity);

    public GrowingTree TreeOf(int task) => _tasks[task].Tree;

    private Span<double> LeftSums(int task) => _sides.AsSpan(task * 2 * _stride, _stride);

    private Span<double> RightSums(int task) => _sides.AsSpan(((task * 2) + 1) * _stride, _stride);

    private bool IsOpen(int level, double impurity) =>
        level < context.MaxDepth && !(Math.Abs(impurity) < PurityEpsilon);

    private void Append(in NodeTask task)
    {
        if (Count == _tasks.Length)
        {
            Array.Resize(ref _tasks, Count * 2);
        }

        _tasks[Count++] = task;
    }

    private ReadOnlySpan<int> FeaturesOf(in NodeTask task) =>
        task.FirstFeature < 0
            ? context.AllFeatures
            : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_drawnFeatures)
                .Slice(task.FirstFeature, task.FeatureCount);

    private long CostOf(in NodeTask task) => 200 + ((long)task.Tree[task.Node].RowCount * FeaturesOf(task).Length);

    /// <summary>Consecutive tasks of about the same cost; a single batch when one thread runs them.</summary>
    private void CutIntoBatches(int degree)
    {
        _batches.Clear();
        var most = long.MaxValue;
        if (degree > 1)
        {
            var total = 0L;
            for (var task = 0; task < Count; task++)
            {
                total += CostOf(_tasks[task]);
            }

            most = Math.Max(CostOfOnePart, total / (degree * 4));
        }

        var first = 0;
        var cost = 0L;
        for (var task = 0; task < Count; task++)
        {
            cost += CostOf(_tasks[task]);
            if (cost >= most)
            {
                _batches.Add((first, task + 1));
                first = task + 1;
                cost = 0;
            }
        }

        if (first < Count)
        {
            _batches.Add((first, Count));
        }
    }

    private void Examine(ref NodeTask task, int index, NodeExaminer examiner)
    {
        var tree = task.Tree;
        ref var node = ref tree[task.Node];
        var rows = tree.Rows.AsSpan(node.FirstRow, node.RowCount);
        var features = FeaturesOf(task);
        if (task.Node == 0)
        {
            examiner.RootSums(rows, tree.Draws, features, tree.SumsOf(0));
            node.Impurity = NodeStatistics.ImpurityOf(context.Rules.Impurity, tree.SumsOf(0), context.Layout);
        }

        task.Choice = ExamineFeatures(rows, tree.Draws, features, node.Impurity, index, examiner);
        if (task.Choice.Feature < 0)
        {
            examiner.RowSums(rows, tree.Draws, tree.SumsOf(task.Node));
        }

        task.Splits = task.Choice.IsValid && !(task.Choice.Gain <= 0) && node.Level < context.MaxDepth;
        if (task.Splits)
        {
            Divide(ref task, index, node.Level + 1, rows, examiner);
        }
    }

    private SplitChoice ExamineFeatures(
        ReadOnlySpan<int> rows,
        byte[]? draws,
        ReadOnlySpan<int> features,
        double impurity,
        int index,
        NodeExaminer examiner)
    {
        var degree = context.Workers.Degree;
        var partCount = (int)Math.Min(
            Math.Min(degree, features.Length / FewestFeaturesOfPart),
            (long)rows.Length * features.Length / CostOfOnePart);
        return Count >= degree || partCount < 2
            ? examiner.Examine(rows, draws, features, impurity, LeftSums(index), RightSums(index))
            : ExamineParts(rows.ToArray(), draws, features.ToArray(), impurity, index, partCount);
    }

    private SplitChoice ExamineParts(
        int[] rows, byte[]? draws, int[] features, double impurity, int index, int partCount)
    {
        var choices = new SplitChoice[partCount];
        var sides = new double[partCount * 2 * _stride];
        context.Workers.RunParts(partCount, context.Examiners, (part, examiner) =>
        {
            var first = features.Length * part / partCount;
            var end = features.Length * (part + 1) / partCount;
            choices[part] = examiner.Examine(
                rows,
                draws,
                features.AsSpan(first, end - first),
                impurity,
                sides.AsSpan(part * 2 * _stride, _stride),
                sides.AsSpan(((part * 2) + 1) * _stride, _stride));
        });

        var best = SplitChoice.None;
        for (var part = 0; part < partCount; part++)
        {
            if (choices[part].Feature >= 0 && best.IsBeatenBy(choices[part].Gain))
            {
                best = choices[part];
                sides.AsSpan(part * 2 * _stride, _stride).CopyTo(LeftSums(index));
                sides.AsSpan(((part * 2) + 1) * _stride, _stride).CopyTo(RightSums(index));
            }
        }

        return best;
    }

    private void Divide(ref NodeTask task, int index, int childLevel, Span<int> rows, NodeExaminer examiner)
    {
        var impurity = context.Rules.Impurity;
        task.LeftImpurity = NodeStatistics.ImpurityOf(impurity, LeftSums(index), context.Layout);
        task.RightImpurity = NodeStatistics.ImpurityOf(impurity, RightSums(index), context.Layout);
        if (context.KeepsLeafRows || IsOpen(childLevel, task.LeftImpurity) || IsOpen(childLevel, task.RightImpurity))
        {
            task.LeftRowCount = RowPartition.Split(rows, examiner.Spare, context.Bins, task.Choice);
        }
    }

    private struct NodeTask
    {
        public GrowingTree Tree;
        public int Node;

        /// <summary>Place in the list of drawn features; -1 for all features.</summary>
        public int FirstFeature;
        public int FeatureCount;

        public SplitChoice Choice;
        public bool Splits;
        public int LeftRowCount;
        public double LeftImpurity;
        public double RightImpurity;
    }
}
