using Spark.Learners.Growing;
using Spark.Learners.Splitting;

namespace Spark.Learners.Prediction;

/// <summary>
/// Applies a model to rows. Blocks of rows run in parallel; inside a block one tree after the other walks all rows,
/// so that a tree stays in the cache and each row's sums are formed in tree order.
/// </summary>
internal sealed class Scorer
{
    private const int RowsPerBlock = 128;

    private readonly TreeEnsemble _model;
    private readonly ScoringTree[] _trees;
    private readonly int[][] _leafNumbers;

    public Scorer(TreeEnsemble model)
    {
        _model = model;
        _trees = Array.ConvertAll(model.Trees, tree => new ScoringTree(tree));
        _leafNumbers = Array.ConvertAll(model.Trees, NumberLeaves);
    }

    /// <param name="thresholds">One a class: the class with the largest probability per threshold is predicted.</param>
    public Scores Score(
        FeatureMatrix rows,
        ScoreColumns columns,
        double[]? thresholds = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.FeatureCount, _model.FeatureCount);
        if (thresholds is not null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(thresholds.Length, _model.ClassCount);
        }

        var scores = new Scores(rows.RowCount, _model.ClassCount, _trees.Length, columns);
        var workers = Workers.ForAllProcessors(cancellation);
        workers.RunRanges(rows.RowCount, RowsPerBlock, (first, end) =>
        {
            cancellation.ThrowIfCancellationRequested();
            ScoreBlock(rows, first, end - first, scores, columns, thresholds);
        });
        return scores;
    }

    private void ScoreBlock(
        FeatureMatrix rows, int first, int count, Scores scores, ScoreColumns columns, double[]? thresholds)
    {
        var featureCount = _model.FeatureCount;
        var values = new double[count * featureCount];
        rows.CopyRows(first, count, values);
        var votes = EnsembleVotes.For(_model, count);
        for (var tree = 0; tree < _trees.Length; tree++)
        {
            var numbers = _leafNumbers[tree];
            votes.StartTree(tree);
            for (var i = 0; i < count; i++)
            {
                var leaf = _trees[tree].LeafOf(values.AsSpan(i * featureCount, featureCount));
                votes.Add(i, leaf);
                if (columns.HasFlag(ScoreColumns.Leaves))
                {
                    scores.Leaves[((first + i) * _trees.Length) + tree] = numbers[leaf];
                }

                if (columns.HasFlag(ScoreColumns.Variance))
                {
                    scores.Variance[first + i] = NodeStatistics.VarianceOf(_model.Trees[tree].StatsOf(leaf));
                }
            }
        }

        Finish(votes, first, count, scores, columns, thresholds);
    }

    private void Finish(
        EnsembleVotes votes, int first, int count, Scores scores, ScoreColumns columns, double[]? thresholds)
    {
        var classCount = _model.ClassCount;
        Span<double> raw = stackalloc double[classCount];
        Span<double> probability = stackalloc double[classCount];
        for (var i = 0; i < count; i++)
        {
            var row = first + i;
            if (classCount == 0)
            {
                Store(scores.Prediction, row, votes.Value(i));
                continue;
            }

            votes.Raw(i, raw);
            if (columns.HasFlag(ScoreColumns.Raw))
            {
                raw.CopyTo(scores.Raw.AsSpan(row * classCount));
            }

            if (columns.HasFlag(ScoreColumns.Probability) || thresholds is not null)
            {
                ClassDecision.Probability(_model.Kind, raw, probability);
            }

            if (columns.HasFlag(ScoreColumns.Probability))
            {
                probability.CopyTo(scores.Probability.AsSpan(row * classCount));
            }

            Store(
                scores.Prediction,
                row,
                thresholds is null
                    ? NodeStatistics.IndexOfFirstLargest(raw)
                    : ClassDecision.ByThresholds(probability, thresholds));
        }
    }

    private static void Store(double[] column, int row, double value)
    {
        if (column.Length > 0)
        {
            column[row] = value;
        }
    }

    private static int[] NumberLeaves(Tree tree)
    {
        var numbers = new int[tree.NodeCount];
        var count = 0;
        for (var node = 0; node < numbers.Length; node++)
        {
            numbers[node] = tree.IsLeaf(node) ? count++ : -1;
        }

        return numbers;
    }
}
