using Spark.Plans;

namespace Spark.Parsing.Syntax;

/// <summary>What stands in FROM.</summary>
internal abstract record RelationSyntax
{
    public SourcePosition? At { get; init; }
}

internal sealed record AliasClause(string Name, IReadOnlyList<string> Columns);

internal sealed record TableSyntax(IReadOnlyList<string> Name) : RelationSyntax;

internal sealed record SubquerySyntax(QuerySyntax Query) : RelationSyntax;

internal sealed record AliasedSyntax(RelationSyntax Source, AliasClause Alias) : RelationSyntax;

internal sealed record TableFunctionSyntax(
    IReadOnlyList<string> Name, IReadOnlyList<ExpressionSyntax> Arguments) : RelationSyntax;

internal sealed record JoinSyntax(RelationSyntax Left, RelationSyntax Right, JoinKind Kind) : RelationSyntax
{
    public ExpressionSyntax? Condition { get; init; }

    public IReadOnlyList<string> Using { get; init; } = [];

    public bool IsNatural { get; init; }

    public bool IsLateral { get; init; }
}

internal sealed record LateralViewSyntax(
    RelationSyntax Source, bool IsOuter, CallSyntax Generator, string TableName,
    IReadOnlyList<string> ColumnNames) : RelationSyntax;

internal sealed record PivotSyntax(
    RelationSyntax Source,
    IReadOnlyList<ExpressionSyntax> Aggregates,
    IReadOnlyList<ExpressionSyntax> Columns,
    IReadOnlyList<ExpressionSyntax> Values) : RelationSyntax;

internal sealed record UnpivotColumns(IReadOnlyList<ExpressionSyntax> Columns, string? Alias);

internal sealed record UnpivotSyntax(
    RelationSyntax Source,
    IReadOnlyList<string> ValueNames,
    string VariableName,
    IReadOnlyList<UnpivotColumns> Groups,
    bool IncludesNulls) : RelationSyntax;

internal enum SampleKind
{
    Percent,
    Rows,
    Bucket,
}

internal sealed record SampleSyntax(
    RelationSyntax Source, SampleKind Kind, double Amount, double OutOf, long? Seed) : RelationSyntax;
