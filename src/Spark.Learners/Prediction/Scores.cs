namespace Spark.Learners.Prediction;

/// <summary>Results of scoring, row after row; what was not asked for is empty.</summary>
internal sealed class Scores(int rowCount, int classCount, int treeCount, ScoreColumns columns)
{
    public int RowCount => rowCount;

    public int ClassCount => classCount;

    /// <summary>One value a class.</summary>
    public double[] Raw { get; } = Room(columns, ScoreColumns.Raw, rowCount * classCount);

    /// <summary>One value a class.</summary>
    public double[] Probability { get; } = Room(columns, ScoreColumns.Probability, rowCount * classCount);

    public double[] Prediction { get; } = Room(columns, ScoreColumns.Prediction, rowCount);

    /// <summary>One value a tree: the number of the leaf reached, counted from the left.</summary>
    public double[] Leaves { get; } = Room(columns, ScoreColumns.Leaves, rowCount * treeCount);

    public double[] Variance { get; } = Room(columns, ScoreColumns.Variance, rowCount);

    private static double[] Room(ScoreColumns columns, ScoreColumns column, int length) =>
        columns.HasFlag(column) ? new double[length] : [];
}
