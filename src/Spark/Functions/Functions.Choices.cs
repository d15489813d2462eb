namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The first value that is not NULL.</summary>
    public static Column Coalesce(params Column[] columns) => Sql.Column.Call("coalesce", columns);

    /// <summary>Whether the value is NULL.</summary>
    public static Column IsNull(Column column) => Sql.Column.Call("isnull", column);

    /// <summary>Number of the partition; 0 on the embedded engine.</summary>
    public static Column SparkPartitionId() => Sql.Column.Call("spark_partition_id");

    /// <summary>A growing number unlike that of any other row.</summary>
    public static Column MonotonicallyIncreasingId() => Sql.Column.Call("monotonically_increasing_id");

    /// <summary>File that the row was read from.</summary>
    public static Column InputFileName() => Sql.Column.Call("input_file_name");

    /// <summary>NULL where the condition is true; elsewhere the action fails.</summary>
    public static Column AssertTrue(Column column) => Sql.Column.Call("assert_true", column);

    /// <summary>NULL where the condition is true; elsewhere the action fails with the text.</summary>
    public static Column AssertTrue(Column column, Column errMsg) => Sql.Column.Call("assert_true", column, errMsg);

    /// <summary>Fails the action with the text.</summary>
    public static Column RaiseError(Column errMsg) => Sql.Column.Call("raise_error", errMsg);
}
