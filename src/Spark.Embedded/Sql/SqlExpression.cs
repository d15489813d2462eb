using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Sql;

/// <summary>A value in DuckDB's terms. What Spark means by it has been settled by the lowering.</summary>
internal abstract record SqlExpression;

/// <summary>A column by its internal name, of one table where names could meet.</summary>
internal sealed record SqlColumn(string Name, string? Table = null) : SqlExpression;

/// <summary>A constant in the internal form of its Spark type, written with that type.</summary>
internal sealed record SqlLiteral(object? Value, DataType Type) : SqlExpression;

/// <summary>A word that stands for itself in DuckDB: the name of a unit, a keyword argument, <c>*</c>.</summary>
internal sealed record SqlKeyword(string Word) : SqlExpression;

/// <summary>A call of a function or macro.</summary>
internal sealed record SqlCall(string Function, IReadOnlyList<SqlExpression> Arguments) : SqlExpression
{
    public bool IsDistinct { get; init; }

    public bool IgnoreNulls { get; init; }

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    public SqlExpression? Filter { get; init; }
}

/// <summary>A call of a C# function, registered with the database before the statement runs.</summary>
internal sealed record SqlNativeCall(Functions.NativeFunction Function, IReadOnlyList<SqlExpression> Arguments)
    : SqlExpression;

/// <summary>A call of a C# aggregate, registered with the database before the statement runs.</summary>
internal sealed record SqlNativeAggregate(Functions.NativeAggregate Aggregate, IReadOnlyList<SqlExpression> Arguments)
    : SqlExpression
{
    public bool IsDistinct { get; init; }

    public SqlExpression? Filter { get; init; }
}

/// <summary>An infix operator, always in parentheses.</summary>
internal sealed record SqlBinary(string Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>A prefix operator (<c>NOT</c>, <c>-</c>).</summary>
internal sealed record SqlPrefix(string Operator, SqlExpression Operand) : SqlExpression;

/// <summary>A postfix test (<c>IS NULL</c>, <c>IS NOT NULL</c>).</summary>
internal sealed record SqlPostfix(SqlExpression Operand, string Test) : SqlExpression;

/// <summary>CAST or TRY_CAST to the DuckDB type of a Spark type.</summary>
internal sealed record SqlCast(SqlExpression Operand, DataType Type, bool IsTry = false) : SqlExpression;

/// <summary>CAST to a DuckDB type that no Spark type lives in.</summary>
internal sealed record SqlRawCast(SqlExpression Operand, string TypeName) : SqlExpression;

/// <summary>CASE WHEN … THEN … ELSE … END.</summary>
internal sealed record SqlCase(
    IReadOnlyList<(SqlExpression Condition, SqlExpression Value)> Branches,
    SqlExpression? Otherwise) : SqlExpression;

/// <summary>A lambda given to a list function.</summary>
internal sealed record SqlLambda(IReadOnlyList<string> Parameters, SqlExpression Body) : SqlExpression;

/// <summary>[a, b, …].</summary>
internal sealed record SqlList(IReadOnlyList<SqlExpression> Elements) : SqlExpression;

/// <summary>{'f1': a, …}.</summary>
internal sealed record SqlStruct(IReadOnlyList<(string Name, SqlExpression Value)> Fields) : SqlExpression;

/// <summary>Field of a struct by name.</summary>
internal sealed record SqlField(SqlExpression Operand, string Name) : SqlExpression;

/// <summary>value IN (a, b, …).</summary>
internal sealed record SqlIn(SqlExpression Value, IReadOnlyList<SqlExpression> Candidates) : SqlExpression;

/// <summary>value IN (query).</summary>
internal sealed record SqlInQuery(SqlExpression Value, SqlQuery Query) : SqlExpression;

/// <summary>The single value of a query.</summary>
internal sealed record SqlScalarQuery(SqlQuery Query) : SqlExpression;

/// <summary>EXISTS (query).</summary>
internal sealed record SqlExists(SqlQuery Query) : SqlExpression;

/// <summary>A sort key with its null order written out.</summary>
internal sealed record SqlOrder(SqlExpression Key, bool IsAscending, bool NullsFirst);

/// <summary>A function over a window.</summary>
internal sealed record SqlWindow(
    SqlExpression Function,
    IReadOnlyList<SqlExpression> PartitionBy,
    IReadOnlyList<SqlOrder> OrderBy,
    SqlFrame? Frame) : SqlExpression;

/// <summary>ROWS or RANGE BETWEEN two bounds.</summary>
internal sealed record SqlFrame(bool IsRows, SqlFrameBound Lower, SqlFrameBound Upper);

/// <summary>One bound; <c>Offset</c> goes before <c>PRECEDING</c> or <c>FOLLOWING</c>.</summary>
internal sealed record SqlFrameBound(string Direction, SqlExpression? Offset = null);
