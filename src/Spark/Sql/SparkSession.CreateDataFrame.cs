using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;
using Spark.Rows;
using Spark.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>A frame of the rows, whose values must fit the schema by position.</summary>
    /// <exception cref="ArgumentException">
    /// A value does not fit its column, or is null where the schema forbids it.
    /// </exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        return Local(data.Select(row => row.Values), schema);
    }

    /// <summary>A frame of rows taken from another one.</summary>
    /// <exception cref="ArgumentException">
    /// A value does not fit its column, or is null where the schema forbids it.
    /// </exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        return Local(data.Select(row => row.Values), schema);
    }

    /// <summary>One column <c>_1</c> of integers, never null.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => Single(data, KnownTypes.Int, false);

    /// <summary>One column <c>_1</c> of integers.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => Single(data, KnownTypes.Int, true);

    /// <summary>One column <c>_1</c> of text.</summary>
    public DataFrame CreateDataFrame(IEnumerable<string?> data) => Single(data, KnownTypes.String, true);

    /// <summary>One column <c>_1</c> of doubles, never null.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => Single(data, KnownTypes.Double, false);

    /// <summary>One column <c>_1</c> of doubles.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => Single(data, KnownTypes.Double, true);

    /// <summary>One column <c>_1</c> of truth values, never null.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => Single(data, KnownTypes.Boolean, false);

    /// <summary>One column <c>_1</c> of truth values.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => Single(data, KnownTypes.Boolean, true);

    /// <summary>One column <c>_1</c> of days.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Date?> data) => Single(data, KnownTypes.Date, true);

    /// <summary>One column <c>_1</c> of instants.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp?> data) => Single(data, KnownTypes.Timestamp, true);

    private DataFrame Single<T>(IEnumerable<T> data, DataType type, bool isNullable)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Local(
            data.Select(value => new object?[] { value }), new StructType([new StructField("_1", type, isNullable)]));
    }

    private DataFrame Local(IEnumerable<object?[]> rows, StructType schema)
    {
        var fields = schema.Fields;
        var stored = rows.Select((row, i) => Stored(row, i, fields)).ToArray();
        var columns = fields
            .Select(field => new AttributeReference(field.Name, field.DataType, field.IsNullable, AttributeIds.Next())
            {
                Metadata = field.Metadata.Count == 0 ? null : field.Metadata,
            })
            .ToArray();
        return Frame(new LocalRelation(columns, stored));
    }

    private static object?[] Stored(object?[] row, int rowIndex, List<StructField> fields)
    {
        if (row.Length != fields.Count)
        {
            throw new ArgumentException(
                $"Row {rowIndex + 1} has {row.Length} values. The schema has {fields.Count} columns: "
                + $"{string.Join(", ", fields.Select(f => $"'{f.Name}'"))}.");
        }

        var stored = new object?[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            stored[i] = StoredValues.Of(row[i], fields[i].DataType, fields[i].Name);
            if (stored[i] is null && !fields[i].IsNullable)
            {
                throw new ArgumentException(
                    $"Row {rowIndex + 1} has null in column '{fields[i].Name}', which the schema says is never null.");
            }
        }

        return stored;
    }
}
