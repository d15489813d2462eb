using Microsoft.Spark.Sql.Types;

namespace Spark.Expressions;

/// <summary>
/// An aggregate by canonical name: <c>count sum avg min max first last collect_list collect_set stddev_samp …</c>.
/// <c>count(*)</c> is <c>count</c> over the literal 1. <c>first</c>, <c>last</c> and <c>nth_value</c>
/// carry IgnoreNulls.
/// </summary>
internal sealed record AggregateCall(
    string Name,
    IReadOnlyList<Expression> Arguments,
    bool IsDistinct,
    Expression? Filter,
    DataType ValueType,
    bool Nullable) : Expression
{
    public bool IgnoreNulls { get; init; }

    /// <summary>The spelling for automatic column names when it differs from the canonical name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The whole text for automatic column names when it does not follow from name and arguments.</summary>
    public string? DisplayText { get; init; }

    public override DataType Type => ValueType;

    public override bool IsNullable => Nullable;

    public override IReadOnlyList<Expression> Children => Filter is null ? Arguments : [.. Arguments, Filter];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with
    {
        Arguments = children.Take(Arguments.Count).ToArray(),
        Filter = Filter is null ? null : children[^1],
    };
}

/// <summary>A sort key; Spark's default puts nulls first when ascending, last when descending.</summary>
internal sealed record SortOrder(Expression Child, bool IsAscending, bool NullsFirst) : Expression
{
    public override DataType Type => Child.Type;

    public override bool IsNullable => Child.IsNullable;

    public override IReadOnlyList<Expression> Children => [Child];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Child = children[0] };
}

/// <summary>One end of a window frame.</summary>
internal enum FrameBoundKind
{
    UnboundedPreceding,
    Offset,
    CurrentRow,
    UnboundedFollowing,
}

/// <summary>End of a frame; a negative offset precedes the current row.</summary>
internal sealed record FrameBound(FrameBoundKind Kind, Expression? Offset = null);

/// <summary>ROWS or RANGE between two bounds.</summary>
internal sealed record WindowFrame(bool IsRows, FrameBound Lower, FrameBound Upper);

/// <summary>
/// A function over a window: an <see cref="AggregateCall"/> or a <see cref="FunctionCall"/> named
/// <c>row_number rank dense_rank percent_rank cume_dist ntile lag lead nth_value</c>. The frame is always explicit.
/// </summary>
internal sealed record WindowCall(
    Expression Function,
    IReadOnlyList<Expression> PartitionBy,
    IReadOnlyList<SortOrder> OrderBy,
    WindowFrame Frame) : Expression
{
    public override DataType Type => Function.Type;

    public override bool IsNullable => Function.IsNullable;

    public override IReadOnlyList<Expression> Children => [Function, .. PartitionBy, .. OrderBy];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with
    {
        Function = children[0],
        PartitionBy = children.Skip(1).Take(PartitionBy.Count).ToArray(),
        OrderBy = children.Skip(1 + PartitionBy.Count).Cast<SortOrder>().ToArray(),
    };
}
