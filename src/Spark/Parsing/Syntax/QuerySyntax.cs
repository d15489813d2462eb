namespace Spark.Parsing.Syntax;

/// <summary>A query as written.</summary>
internal abstract record QuerySyntax
{
    public SourcePosition? At { get; init; }
}

internal sealed record SelectSyntax(
    bool IsDistinct,
    IReadOnlyList<ExpressionSyntax> Projections,
    RelationSyntax? From,
    ExpressionSyntax? Where,
    GroupingSyntax? GroupBy,
    ExpressionSyntax? Having,
    IReadOnlyDictionary<string, WindowSyntax> Windows) : QuerySyntax
{
    public IReadOnlyList<HintSyntax> Hints { get; init; } = [];
}

internal sealed record HintSyntax(string Name, IReadOnlyList<ExpressionSyntax> Arguments);

internal enum SetOperation
{
    Union,
    Intersect,
    Except,
}

internal sealed record SetQuerySyntax(
    SetOperation Operation, bool IsAll, QuerySyntax Left, QuerySyntax Right) : QuerySyntax;

/// <summary>VALUES rows; the alias names the relation and its columns.</summary>
internal sealed record ValuesSyntax(
    IReadOnlyList<IReadOnlyList<ExpressionSyntax>> Rows, AliasClause? Alias) : QuerySyntax;

internal sealed record TableQuerySyntax(IReadOnlyList<string> Name) : QuerySyntax;

internal sealed record CommonTable(string Name, IReadOnlyList<string> Columns, QuerySyntax Query);

internal sealed record WithSyntax(IReadOnlyList<CommonTable> Tables, QuerySyntax Body) : QuerySyntax;

/// <summary>ORDER BY, SORT BY, LIMIT and OFFSET around a query.</summary>
internal sealed record OrganizedSyntax(
    QuerySyntax Body,
    IReadOnlyList<SortSyntax> OrderBy,
    IReadOnlyList<SortSyntax> SortBy,
    IReadOnlyList<ExpressionSyntax> DistributeBy,
    ExpressionSyntax? Limit,
    ExpressionSyntax? Offset) : QuerySyntax;

internal enum GroupingKind
{
    Plain,
    Rollup,
    Cube,
    Sets,
}

/// <summary>One element of GROUP BY: a plain expression has one set of one key.</summary>
internal sealed record GroupingElement(GroupingKind Kind, IReadOnlyList<IReadOnlyList<ExpressionSyntax>> Sets)
{
    /// <summary>ROLLUP (…) and CUBE (…) nested inside a set.</summary>
    public IReadOnlyList<GroupingElement> Nested { get; init; } = [];
}

internal sealed record GroupingSyntax(IReadOnlyList<GroupingElement> Elements)
{
    /// <summary>Keys in front of GROUPING SETS (…); each is a key whether a set has it or not.</summary>
    public IReadOnlyList<ExpressionSyntax> Keys { get; init; } = [];

    public SourcePosition? At { get; init; }
}
