using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Lambdas;
using Spark.Plans;
using Spark.Rdds;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The row that the function makes of each row.</summary>
    public DataFrame Map(Func<Row, GenericRow> func, StructType schema) =>
        Rows(func, rows => rows.Select(row => func(row).Values), schema, isRowWise: true);

    /// <summary>The row that the function makes of each row.</summary>
    public DataFrame Map(Func<Row, Row> func, StructType schema) =>
        Rows(func, rows => rows.Select(row => func(row).Values), schema, isRowWise: true);

    /// <summary>The rows that the function makes of each row, none or many.</summary>
    public DataFrame FlatMap(Func<Row, IEnumerable<GenericRow>> func, StructType schema) =>
        Rows(func, rows => rows.SelectMany(func).Select(row => row.Values), schema, isRowWise: true);

    /// <summary>The rows that the function makes of each row, none or many.</summary>
    public DataFrame FlatMap(Func<Row, IEnumerable<Row>> func, StructType schema) =>
        Rows(func, rows => rows.SelectMany(func).Select(row => row.Values), schema, isRowWise: true);

    /// <summary>
    /// The rows that the function makes of all rows of a partition. The embedded engine has one partition unless
    /// <c>Repartition</c> or a range asks for more.
    /// </summary>
    public DataFrame MapPartitions(Func<IEnumerable<Row>, IEnumerable<GenericRow>> func, StructType schema) =>
        Rows(func, rows => func(rows).Select(row => row.Values), schema, isRowWise: false);

    /// <summary>
    /// The rows that the function makes of all rows of a partition. The embedded engine has one partition unless
    /// <c>Repartition</c> or a range asks for more.
    /// </summary>
    public DataFrame MapPartitions(Func<IEnumerable<Row>, IEnumerable<Row>> func, StructType schema) =>
        Rows(func, rows => func(rows).Select(row => row.Values), schema, isRowWise: false);

    /// <summary>Rows for which the function is true.</summary>
    public DataFrame Filter(Func<Row, bool> func) =>
        Rows(func, rows => rows.Where(func).Select(row => row.Values), Schema(), isRowWise: true);

    /// <summary>The rows for functions of C#, partition by partition.</summary>
    public RDD<Row> ToRdd() => new(Session, new FrameNode(Plan));

    private DataFrame Rows(
        Delegate given, Func<IEnumerable<Row>, IEnumerable<object?[]>> function, StructType schema, bool isRowWise)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(schema);
        var rows = new RowsFunction(LambdaNames.Of(given), function, Schema(), schema) { IsRowWise = isRowWise };
        var columns = schema.Fields
            .Select(field => new AttributeReference(field.Name, field.DataType, field.IsNullable, AttributeIds.Next())
            {
                Metadata = field.Metadata.Count == 0 ? null : field.Metadata,
            })
            .ToArray();
        return Session.Frame(new MapPartitions(rows, columns, Plan));
    }
}
