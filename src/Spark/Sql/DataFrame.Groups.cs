using Spark.Frames;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Groups of rows with equal values of these expressions; none makes one group of all.</summary>
    public RelationalGroupedDataset GroupBy(params Column[] columns) => new(this, columns, GroupKind.Plain);

    /// <summary>Groups of rows with equal values of these columns.</summary>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) => GroupBy(Named(column, columns));

    /// <summary>Groups by all keys, by all but the last, and so on down to all rows.</summary>
    public RelationalGroupedDataset Rollup(params Column[] columns) => new(this, columns, GroupKind.Rollup);

    /// <summary>Groups by all keys, by all but the last, and so on down to all rows.</summary>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Rollup(Named(column, columns));

    /// <summary>Groups by every subset of the keys.</summary>
    public RelationalGroupedDataset Cube(params Column[] columns) => new(this, columns, GroupKind.Cube);

    /// <summary>Groups by every subset of the keys.</summary>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Cube(Named(column, columns));

    /// <summary>Aggregates of all rows.</summary>
    /// <exception cref="AnalysisException">A column does not exist or types clash.</exception>
    public DataFrame Agg(Column expr, params Column[] exprs) => GroupBy().Agg(expr, exprs);
}
