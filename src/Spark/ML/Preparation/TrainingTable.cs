using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>
/// A table made ready for a binary classifier: a row number, the numeric columns as doubles, and a label of 0.0 and
/// 1.0.
/// The row number comes first, so that <c>RandomSplit</c>, which sorts before it draws, keeps the order of the file.
/// </summary>
public sealed class TrainingTable
{
    /// <summary>Name of the column that numbers the rows from 0 in the order of the input.</summary>
    public const string RowColumn = "row_number";

    private TrainingTable(
        DataFrame frame,
        string labelColumn,
        IReadOnlyList<string> features,
        IReadOnlyList<string> leftOut,
        long skipped
    )
    {
        Frame = frame;
        LabelColumn = labelColumn;
        Features = features;
        LeftOut = leftOut;
        SkippedRows = skipped;
    }

    /// <summary>
    /// Columns <see cref="RowColumn"/>, <see cref="Features"/> and <see cref="LabelColumn"/>, in this order.
    /// </summary>
    public DataFrame Frame { get; }

    /// <summary>Name of the label column in <see cref="Frame"/>; <c>label</c> unless a feature has that name.</summary>
    public string LabelColumn { get; }

    /// <summary>The numeric columns but the label, in the order of the input.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Columns that are neither numeric nor the label.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Rows left out because of a null or NaN; 0 unless they are to be skipped.</summary>
    public long SkippedRows { get; }

    /// <summary>Prepares a table for training or evaluation.</summary>
    /// <param name="table">Any frame.</param>
    /// <param name="labelCol">Column that holds the class: text, a number or a boolean.</param>
    /// <param name="positiveClass">
    /// Value that counts as 1. A label that holds only 0 and 1, or only false and true, needs none.
    /// </param>
    /// <param name="handleInvalid"><c>error</c> refuses rows with a null or NaN, <c>skip</c> leaves them out.</param>
    /// <exception cref="AnalysisException">The label column does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The table is empty, has no numeric column, no two classes, or unusable rows.
    /// </exception>
    public static TrainingTable Prepare(
        DataFrame table,
        string labelCol,
        string positiveClass = "",
        string handleInvalid = "error"
    )
    {
        ArgumentNullException.ThrowIfNull(table);

        if (table.Columns().Count == 0)
        {
            throw new ArgumentException("The table has no columns: its file is empty.");
        }

        var label = table.Select(table[labelCol]).Schema().Fields[0];
        var columns = table.Schema().Fields.Where(field => !Same(field.Name, label.Name)).ToArray();
        var features = columns.Where(field => field.DataType is NumericType).Select(field => field.Name).ToArray();
        var leftOut = columns.Where(field => field.DataType is not NumericType).Select(field => field.Name).ToArray();
        if (features.Length == 0)
        {
            throw new ArgumentException(
                table.Limit(1).Count() == 0
                    ? $"The table has no rows, only the columns {NameList.Of(table.Columns())}. Give it data."
                    : $"The table has no numeric column beside the label '{labelCol}'. "
                        + $"It has {NameList.Of(table.Columns())}; features must be numbers."
            );
        }

        var output = FreeName("label", features);
        var numbered = table.WithColumn(RowColumn, MonotonicallyIncreasingId());
        var indicator = BinaryLabel.Indicator(table, label, positiveClass);
        var selected = features
            .Select(name => numbered[name].Cast("double").As(name))
            .Prepend(numbered[RowColumn])
            .Append(indicator.As(output))
            .ToArray();

        var rows = InvalidRows.Handle(
            numbered.Select(selected),
            [.. features, output],
            labelCol,
            output,
            handleInvalid
        );
        return new TrainingTable(rows.Frame, output, features, leftOut, rows.Skipped);
    }

    private static string FreeName(string wanted, IReadOnlyList<string> taken)
    {
        var name = wanted;
        while (taken.Any(other => Same(other, name)))
        {
            name = "_" + name;
        }

        return name;
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
