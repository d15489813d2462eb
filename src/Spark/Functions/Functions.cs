using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Functions over columns, named as in Spark.</summary>
public static partial class Functions
{
    /// <summary>The column of this name; dots reach into structs, <c>*</c> stands for all columns.</summary>
    public static Column Column(string columnName) => new(AttributeName.ToSyntax(columnName));

    /// <summary>The column of this name; dots reach into structs, <c>*</c> stands for all columns.</summary>
    public static Column Col(string columnName) => Column(columnName);

    /// <summary>A constant: a number, text, truth value, bytes, date, timestamp, array of them, or null.</summary>
    /// <exception cref="ArgumentException">The value is of no such type.</exception>
    public static Column Lit(object? literal) => Sql.Column.Of(literal);

    /// <summary>An expression in SQL.</summary>
    /// <exception cref="ParseException">The text does not parse.</exception>
    public static Column Expr(string expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        var zone = SparkSession.GetActiveSession()?.State.Zone ?? SparkSession.GetDefaultSession()?.State.Zone;
        return new Column(SqlParser.ParseExpression(expr, zone ?? TimeZoneInfo.Local));
    }

    /// <summary>Ascending by the column, nulls first.</summary>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Ascending by the column, nulls first.</summary>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Ascending by the column, nulls last.</summary>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Descending by the column, nulls last.</summary>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <summary>Descending by the column, nulls first.</summary>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <summary>Descending by the column, nulls last.</summary>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();

    /// <summary>The value where the condition is true; go on with <c>When</c> and <c>Otherwise</c>.</summary>
    public static Column When(Column condition, object value) =>
        new(new CaseSyntax([new CaseBranchSyntax(condition.Syntax, Lit(value).Syntax)], null));

    /// <summary>Marks a frame as small enough to send everywhere; changes nothing on the embedded engine.</summary>
    public static DataFrame Broadcast(DataFrame df) => df.Hint("broadcast");

    /// <summary>Calls a function by its SQL name.</summary>
    /// <exception cref="AnalysisException">There is no such function, when the column is used.</exception>
    public static Column CallUDF(string udfName, params Column[] columns) => Sql.Column.Call(udfName, columns);

    private static Column[] Names(string first, IEnumerable<string> rest) => DataFrame.Named(first, rest);

    private static Column Distinct(string name, IReadOnlyList<Column> columns) =>
        new(new CallSyntax([name], columns.Select(column => column.Syntax).ToArray())
        {
            IsFromApi = true,
            IsDistinct = true
        });

    private static Column Positional(string name, Column column, bool ignoreNulls) =>
        new(new CallSyntax([name], [column.Syntax]) { IsFromApi = true, IgnoresNulls = ignoreNulls ? true : null });

    private static Column Shifted(string name, Column column, int offset, object? otherwise) =>
        Sql.Column.Call(
            name,
            column,
            Lit(offset),
            otherwise is null ? new Column(new LiteralSyntax(null, KnownTypes.Null)) : Lit(otherwise));

    private static Column OptionMap(Dictionary<string, string> options) =>
        Map(options.OrderBy(pair => pair.Key,
            StringComparer.Ordinal).SelectMany(pair => new[] { Lit(pair.Key), Lit(pair.Value) }).ToArray());
}
