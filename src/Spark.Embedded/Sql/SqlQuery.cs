namespace Spark.Embedded.Sql;

/// <summary>Something that has rows.</summary>
internal abstract record SqlQuery;

/// <summary>An expression and the internal name of its column.</summary>
internal sealed record SqlItem(SqlExpression Expression, string Name);

/// <summary>SELECT with its clauses.</summary>
internal sealed record SqlSelect : SqlQuery
{
    public required IReadOnlyList<SqlItem> Items { get; init; }

    public SqlFrom? From { get; init; }

    public SqlExpression? Where { get; init; }

    public IReadOnlyList<SqlExpression> GroupBy { get; init; } = [];

    /// <summary>GROUPING SETS by positions in <see cref="GroupBy"/>; null for plain grouping.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? GroupingSets { get; init; }

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    public long? Limit { get; init; }

    public long? Offset { get; init; }

    public bool IsDistinct { get; init; }
}

/// <summary>UNION ALL, INTERSECT, EXCEPT … of queries with as many columns; names are the first one's.</summary>
internal sealed record SqlSetQuery(string Operator, IReadOnlyList<SqlQuery> Queries) : SqlQuery;

/// <summary>Rows of values.</summary>
internal sealed record SqlValues(IReadOnlyList<IReadOnlyList<SqlExpression>> Rows) : SqlQuery;

/// <summary>Named queries before the one that uses them.</summary>
internal sealed record SqlWith(IReadOnlyList<SqlNamedQuery> Queries, SqlQuery Body) : SqlQuery;

/// <summary>One named query.</summary>
internal sealed record SqlNamedQuery(string Name, SqlQuery Query);

/// <summary>What stands after FROM.</summary>
internal abstract record SqlFrom;

/// <summary>
/// A table or named query, with an alias where two could meet; columns are renamed when names are given.
/// </summary>
internal sealed record SqlTable(string Name, string? Alias = null, IReadOnlyList<string>? Columns = null) : SqlFrom;

/// <summary>A query in parentheses; columns are renamed when names are given.</summary>
internal sealed record SqlDerived(SqlQuery Query, string Alias, IReadOnlyList<string>? Columns = null) : SqlFrom;

/// <summary>A table function.</summary>
internal sealed record SqlTableFunction(
    string Function,
    IReadOnlyList<SqlExpression> Arguments,
    IReadOnlyList<(string Name, SqlExpression Value)> Options,
    string Alias,
    IReadOnlyList<string>? Columns = null
) : SqlFrom;

/// <summary>A join of two sides.</summary>
internal sealed record SqlJoin(SqlFrom Left, SqlFrom Right, string Kind, SqlExpression? Condition) : SqlFrom
{
    public bool IsLateral { get; init; }
}
