using Spark.Parsing.Syntax;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Begins a window specification.</summary>
public static class Window
{
    private static readonly WindowSpec Empty = new(new WindowSyntax(null, [], [], null));

    /// <summary>Begin of the partition, for frames.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>End of the partition, for frames.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>The current row, for frames.</summary>
    public static long CurrentRow => 0;

    /// <summary>Rows with equal values of these columns share a window.</summary>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) =>
        Empty.PartitionBy(colName, colNames);

    /// <summary>Rows with equal values of these expressions share a window.</summary>
    public static WindowSpec PartitionBy(params Column[] columns) => Empty.PartitionBy(columns);

    /// <summary>Order of rows within a window, ascending.</summary>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => Empty.OrderBy(colName, colNames);

    /// <summary>Order of rows within a window.</summary>
    public static WindowSpec OrderBy(params Column[] columns) => Empty.OrderBy(columns);

    /// <summary>A frame of rows counted from the current one.</summary>
    public static WindowSpec RowsBetween(long start, long end) => Empty.RowsBetween(start, end);

    /// <summary>A frame of rows whose key is near the current row's.</summary>
    public static WindowSpec RangeBetween(long start, long end) => Empty.RangeBetween(start, end);
}
