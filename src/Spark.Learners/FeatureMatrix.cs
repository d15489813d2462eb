namespace Spark.Learners;

/// <summary>
/// Dense features, one array a column. Columns are shared with the caller, who leaves them unchanged.
/// </summary>
internal sealed class FeatureMatrix
{
    private const int TransposeBlock = 64;

    private readonly double[][] _columns;

    private FeatureMatrix(double[][] columns, int rowCount)
    {
        _columns = columns;
        RowCount = rowCount;
    }

    public int RowCount { get; }

    public int FeatureCount => _columns.Length;

    public static FeatureMatrix FromColumns(double[][] columns)
    {
        var rowCount = columns.Length == 0 ? 0 : columns[0].Length;
        for (var feature = 0; feature < columns.Length; feature++)
        {
            if (columns[feature].Length != rowCount)
            {
                throw new ArgumentException(
                    $"Feature '{feature}' has {columns[feature].Length} rows, feature '0' has {rowCount}. "
                        + "Columns must have the same length.",
                    nameof(columns));
            }
        }

        return new FeatureMatrix(columns, rowCount);
    }

    /// <summary>From values that lie row after row.</summary>
    public static FeatureMatrix FromRows(ReadOnlySpan<double> values, int featureCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        var rowCount = values.Length / featureCount;
        if (rowCount * featureCount != values.Length)
        {
            throw new ArgumentException(
                $"'{values.Length}' values are not a whole number of rows of {featureCount} features.", nameof(values));
        }

        var columns = NewColumns(featureCount, rowCount);
        for (var first = 0; first < rowCount; first += TransposeBlock)
        {
            var last = Math.Min(first + TransposeBlock, rowCount);
            for (var feature = 0; feature < featureCount; feature++)
            {
                var column = columns[feature];
                for (var row = first; row < last; row++)
                {
                    column[row] = values[(row * featureCount) + feature];
                }
            }
        }

        return new FeatureMatrix(columns, rowCount);
    }

    public ReadOnlySpan<double> Column(int feature) => _columns[feature];

    public FeatureMatrix Rows(ReadOnlySpan<int> rows)
    {
        var columns = NewColumns(FeatureCount, rows.Length);
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var from = _columns[feature];
            var to = columns[feature];
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[rows[i]];
            }
        }

        return new FeatureMatrix(columns, rows.Length);
    }

    /// <summary>Copies consecutive rows, one after the other.</summary>
    public void CopyRows(int firstRow, int rowCount, Span<double> destination)
    {
        var stride = FeatureCount;
        for (var feature = 0; feature < stride; feature++)
        {
            var column = _columns[feature].AsSpan(firstRow, rowCount);
            for (var i = 0; i < column.Length; i++)
            {
                destination[(i * stride) + feature] = column[i];
            }
        }
    }

    private static double[][] NewColumns(int featureCount, int rowCount)
    {
        var columns = new double[featureCount][];
        for (var feature = 0; feature < featureCount; feature++)
        {
            columns[feature] = new double[rowCount];
        }

        return columns;
    }
}
