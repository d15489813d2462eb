using Spark.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>A matrix that stores every entry, column after column unless transposed.</summary>
public sealed class DenseMatrix
{
    /// <summary>Wraps the array without copying it.</summary>
    /// <param name="numRows">Number of rows.</param>
    /// <param name="numCols">Number of columns.</param>
    /// <param name="values">Entries, column after column.</param>
    /// <param name="isTransposed">Whether entries are stored row after row instead.</param>
    public DenseMatrix(int numRows, int numCols, double[] values, bool isTransposed = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != numRows * numCols)
        {
            throw new ArgumentException(
                $"A matrix of {numRows} rows and {numCols} columns needs {numRows * numCols} entries, not "
                    + $"'{values.Length}'.",
                nameof(values)
            );
        }

        NumRows = numRows;
        NumCols = numCols;
        Values = values;
        IsTransposed = isTransposed;
    }

    /// <summary>Number of rows.</summary>
    public int NumRows { get; }

    /// <summary>Number of columns.</summary>
    public int NumCols { get; }

    /// <summary>The entries; the array itself, not a copy.</summary>
    public double[] Values { get; }

    /// <summary>Whether entries are stored row after row.</summary>
    public bool IsTransposed { get; }

    /// <summary>One entry.</summary>
    public double this[int row, int column] =>
        IsTransposed ? Values[(row * NumCols) + column] : Values[(column * NumRows) + row];

    /// <summary>One line per row, entries separated by two spaces.</summary>
    public override string ToString() =>
        string.Join(
            "\n",
            Enumerable
                .Range(0, NumRows)
                .Select(row =>
                    string.Join(
                        "  ",
                        Enumerable.Range(0, NumCols).Select(column => JavaNumbers.ToText(this[row, column]))
                    )
                )
        );
}
