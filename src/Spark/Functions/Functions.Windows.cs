namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Number of rows of the window up to this one's peers, divided by all.</summary>
    public static Column CumeDist() => Sql.Column.Call("cume_dist");

    /// <summary>Rank without gaps.</summary>
    public static Column DenseRank() => Sql.Column.Call("dense_rank");

    /// <summary>Rank with gaps after ties.</summary>
    public static Column Rank() => Sql.Column.Call("rank");

    /// <summary>(rank - 1) / (rows - 1).</summary>
    public static Column PercentRank() => Sql.Column.Call("percent_rank");

    /// <summary>Number of the row in its window, from 1.</summary>
    public static Column RowNumber() => Sql.Column.Call("row_number");

    /// <summary>Number of the row's group when rows are dealt into n groups of equal size.</summary>
    public static Column Ntile(int n) => Sql.Column.Call("ntile", Lit(n));

    /// <summary>The value so many rows earlier; the default, or NULL, before the first.</summary>
    public static Column Lag(Column column, int offset, object? defaultValue = null) =>
        Shifted("lag", column, offset, defaultValue);

    /// <summary>The value so many rows earlier; the default, or NULL, before the first.</summary>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) =>
        Lag(Col(columnName), offset, defaultValue);

    /// <summary>The value so many rows later; the default, or NULL, after the last.</summary>
    public static Column Lead(Column column, int offset, object? defaultValue = null) =>
        Shifted("lead", column, offset, defaultValue);

    /// <summary>The value so many rows later; the default, or NULL, after the last.</summary>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) =>
        Lead(Col(columnName), offset, defaultValue);

    /// <summary>The n-th value of the frame, from 1; NULL when it has fewer.</summary>
    public static Column NthValue(Column column, int n, bool ignoreNulls = false) =>
        ignoreNulls
            ? Sql.Column.Call("nth_value", column, Lit(n), Lit(true))
            : Sql.Column.Call("nth_value", column, Lit(n));
}
