using Spark.Parsing;
using Spark.Plans;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>These expressions of every row; aggregates without groups give one row.</summary>
    /// <exception cref="AnalysisException">A column does not exist or types clash.</exception>
    public DataFrame Select(params Column[] columns) => With(Analysis.Select(columns));

    /// <summary>These columns.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Select(string column, params string[] columns) => Select(Named(column, columns));

    /// <summary>SQL expressions of every row, such as <c>price * 2 AS doubled</c>.</summary>
    /// <exception cref="AnalysisException">An expression does not parse, or a column does not exist.</exception>
    public DataFrame SelectExpr(params string[] expressions) => Select(expressions.Select(Functions.Expr).ToArray());

    /// <summary>Rows for which the condition is true.</summary>
    /// <exception cref="AnalysisException">The condition is not a truth value, or a column does not exist.</exception>
    public DataFrame Filter(Column condition) => With(Analysis.Filter(condition));

    /// <summary>Rows for which the SQL condition is true.</summary>
    /// <exception cref="AnalysisException">The condition does not parse, or a column does not exist.</exception>
    public DataFrame Filter(string conditionExpr) => Filter(Functions.Expr(conditionExpr));

    /// <summary>Rows for which the condition is true.</summary>
    /// <exception cref="AnalysisException">The condition is not a truth value, or a column does not exist.</exception>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>Rows for which the SQL condition is true.</summary>
    /// <exception cref="AnalysisException">The condition does not parse, or a column does not exist.</exception>
    public DataFrame Where(string conditionExpr) => Filter(conditionExpr);

    /// <summary>The column added at the end, or in the place of one of the same name.</summary>
    /// <exception cref="AnalysisException">A column does not exist or types clash.</exception>
    public DataFrame WithColumn(string colName, Column col) => With(Analysis.WithColumn(colName, col));

    /// <summary>The column under a new name; nothing happens when there is no such column.</summary>
    public DataFrame WithColumnRenamed(string existingName, string newName) =>
        With(Analysis.WithColumnRenamed(existingName, newName));

    /// <summary>All columns but these; unknown names are ignored.</summary>
    public DataFrame Drop(params string[] colNames) => With(Analysis.Drop(colNames));

    /// <summary>All columns but this one.</summary>
    public DataFrame Drop(Column col) => With(Analysis.Drop(col));

    /// <summary>Rows without repetition.</summary>
    public DataFrame Distinct() => With(new Distinct(Plan));

    /// <summary>Rows without repetition.</summary>
    public DataFrame DropDuplicates() => With(new Distinct(Plan));

    /// <summary>The first row of each combination of these columns.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame DropDuplicates(string col, params string[] cols) => With(Analysis.DropDuplicates([col, .. cols]));

    /// <summary>At most this many rows.</summary>
    /// <exception cref="AnalysisException">The number is negative.</exception>
    public DataFrame Limit(int n) => With(Analysis.Limit(n));

    /// <summary>All but the first rows.</summary>
    public DataFrame Offset(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return With(new Offset(n, Plan));
    }

    /// <summary>The rows in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame OrderBy(string column, params string[] columns) => OrderBy(Named(column, columns));

    /// <summary>The rows in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist or has no order.</exception>
    public DataFrame OrderBy(params Column[] columns) => With(Analysis.Sort(columns, isGlobal: true));

    /// <summary>The rows in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Sort(string column, params string[] columns) => OrderBy(column, columns);

    /// <summary>The rows in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist or has no order.</exception>
    public DataFrame Sort(params Column[] columns) => OrderBy(columns);

    /// <summary>The rows of each partition in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame SortWithinPartitions(string column, params string[] columns) =>
        SortWithinPartitions(Named(column, columns));

    /// <summary>The rows of each partition in this order.</summary>
    /// <exception cref="AnalysisException">A column does not exist or has no order.</exception>
    public DataFrame SortWithinPartitions(params Column[] columns) => With(Analysis.Sort(columns, isGlobal: false));

    internal static Column[] Named(string first, IEnumerable<string> rest) =>
        rest.Prepend(first).Select(name => new Column(AttributeName.ToSyntax(name))).ToArray();
}
