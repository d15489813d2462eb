using Microsoft.Spark.Sql.Types;

namespace Spark.Parsing.Syntax;

/// <summary>An expression as written, in SQL text or through the API: names and types are not looked up yet.</summary>
internal abstract record ExpressionSyntax
{
    /// <summary>Null when the expression was built by API calls.</summary>
    public SourcePosition? At { get; init; }
}

internal sealed record LiteralSyntax(object? Value, DataType Type) : ExpressionSyntax;

/// <summary>A column name of one or more parts: a, t.a, t.a.field.</summary>
internal sealed record NameSyntax(IReadOnlyList<string> Parts) : ExpressionSyntax;

/// <summary>All columns, of the named relation or struct when a target is given.</summary>
internal sealed record StarSyntax(IReadOnlyList<string> Target) : ExpressionSyntax;

/// <summary>Operators are calls too: their name is the operator's symbol.</summary>
internal sealed record CallSyntax(
    IReadOnlyList<string> Name, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax
{
    public CallSyntax(string name, params ExpressionSyntax[] arguments)
        : this([name], arguments)
    {
    }

    public bool IsDistinct { get; init; }

    public ExpressionSyntax? Filter { get; init; }

    public bool? IgnoresNulls { get; init; }

    /// <summary>WITHIN GROUP (ORDER BY …).</summary>
    public IReadOnlyList<SortSyntax> WithinGroup { get; init; } = [];

    /// <summary>
    /// Written by an API function rather than in SQL text; a few names and defaults differ between the two.
    /// </summary>
    public bool IsFromApi { get; init; }
}

internal sealed record NamedArgumentSyntax(string Name, ExpressionSyntax Value) : ExpressionSyntax;

internal sealed record WindowedSyntax(ExpressionSyntax Function, WindowSyntax Window) : ExpressionSyntax;

internal sealed record CastSyntax(ExpressionSyntax Operand, DataType Type, bool IsTry) : ExpressionSyntax
{
    /// <summary>Written as a function, int('1'), which leaves no trace in the column's name.</summary>
    public bool IsFunctionStyle { get; init; }
}

internal sealed record CaseBranchSyntax(ExpressionSyntax Condition, ExpressionSyntax Value);

internal sealed record CaseSyntax(
    IReadOnlyList<CaseBranchSyntax> Branches, ExpressionSyntax? Otherwise) : ExpressionSyntax;

internal sealed record LambdaSyntax(IReadOnlyList<string> Parameters, ExpressionSyntax Body) : ExpressionSyntax;

/// <summary>Operand.name.</summary>
internal sealed record FieldSyntax(ExpressionSyntax Operand, string Name) : ExpressionSyntax;

/// <summary>Operand[index] of an array, a map or, with a literal name, a struct.</summary>
internal sealed record IndexSyntax(ExpressionSyntax Operand, ExpressionSyntax Index) : ExpressionSyntax;

internal sealed record AliasSyntax(ExpressionSyntax Operand, IReadOnlyList<string> Names) : ExpressionSyntax
{
    public string? MetadataJson { get; init; }
}

/// <summary>
/// One key of an ordering. Nulls come first when ascending and last when descending unless said otherwise.
/// </summary>
internal sealed record SortSyntax(ExpressionSyntax Operand, bool IsDescending, bool? NullsFirst) : ExpressionSyntax;

internal sealed record InSyntax(ExpressionSyntax Value, IReadOnlyList<ExpressionSyntax> Candidates) : ExpressionSyntax;

internal sealed record InQuerySyntax(ExpressionSyntax Value, QuerySyntax Query) : ExpressionSyntax;

internal sealed record ExistsSyntax(QuerySyntax Query) : ExpressionSyntax;

internal sealed record ScalarQuerySyntax(QuerySyntax Query) : ExpressionSyntax;

internal enum LikeQuantifier
{
    None,
    Any,
    All,
}

internal sealed record LikeSyntax(
    ExpressionSyntax Value, IReadOnlyList<ExpressionSyntax> Patterns, char Escape, LikeQuantifier Quantifier,
    bool IgnoresCase)
    : ExpressionSyntax
{
    public bool IsNegated { get; init; }
}
