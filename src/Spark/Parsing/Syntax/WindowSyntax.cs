using Spark.Expressions;

namespace Spark.Parsing.Syntax;

internal sealed record FrameBoundSyntax(FrameBoundKind Kind, ExpressionSyntax? Offset);

internal sealed record FrameSyntax(bool IsRows, FrameBoundSyntax Lower, FrameBoundSyntax Upper);

/// <summary>A window as written: either a reference to one named in the query, or its parts.</summary>
internal sealed record WindowSyntax(
    string? Reference,
    IReadOnlyList<ExpressionSyntax> PartitionBy,
    IReadOnlyList<SortSyntax> OrderBy,
    FrameSyntax? Frame)
{
    public SourcePosition? At { get; init; }
}
