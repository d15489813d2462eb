using Spark.Expressions;

namespace Spark.Plans;

/// <summary>
/// Named expressions (<see cref="Alias"/> or <see cref="AttributeReference"/>) over the child; may hold window
/// calls.
/// </summary>
internal sealed record Project(IReadOnlyList<Expression> Expressions, LogicalPlan Child) : UnaryPlan(Child)
{
    public override IReadOnlyList<AttributeReference> Output => ToAttributes(Expressions);
}

/// <summary>Rows for which the condition is true (not NULL).</summary>
internal sealed record Filter(Expression Condition, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>
/// Groups and their aggregates. <paramref name="Results"/> are named and built of grouping expressions (structurally
/// equal) and aggregate calls. Without grouping there is exactly one result row.
/// </summary>
internal sealed record Aggregate(
    IReadOnlyList<Expression> Grouping,
    IReadOnlyList<Expression> Results,
    LogicalPlan Child) : UnaryPlan(Child)
{
    /// <summary>
    /// For ROLLUP, CUBE and GROUPING SETS: each set lists positions in Grouping; null for plain grouping.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>>? GroupingSets { get; init; }

    public override IReadOnlyList<AttributeReference> Output => ToAttributes(Results);
}

/// <summary>Orders all rows (global) or only keeps the promise within a partition.</summary>
internal sealed record Sort(IReadOnlyList<SortOrder> Orders, bool IsGlobal, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>The first rows.</summary>
internal sealed record Limit(long Count, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>All but the first rows.</summary>
internal sealed record Offset(long Count, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>The last rows, in their order.</summary>
internal sealed record Tail(long Count, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>Kinds of join.</summary>
internal enum JoinKind
{
    Inner,
    Cross,
    LeftOuter,
    RightOuter,
    FullOuter,
    LeftSemi,
    LeftAnti,
}

/// <summary>
/// Left columns then right columns (semi and anti: left only). The analyser made ids of both sides disjoint.
/// </summary>
internal sealed record Join(LogicalPlan Left, LogicalPlan Right, JoinKind Kind, Expression? Condition) : LogicalPlan
{
    public override IReadOnlyList<AttributeReference> Output => Kind switch
    {
        JoinKind.LeftSemi or JoinKind.LeftAnti => Left.Output,
        JoinKind.LeftOuter => [.. Left.Output, .. AsNullable(Right.Output)],
        JoinKind.RightOuter => [.. AsNullable(Left.Output), .. Right.Output],
        JoinKind.FullOuter => [.. AsNullable(Left.Output), .. AsNullable(Right.Output)],
        _ => [.. Left.Output, .. Right.Output],
    };

    /// <summary>Whether the right side may refer to columns of the left one (<c>LATERAL</c>).</summary>
    public bool IsLateral { get; init; }

    public override IReadOnlyList<LogicalPlan> Children => [Left, Right];

    public override LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children) =>
        this with { Left = children[0], Right = children[1] };

    private static IEnumerable<AttributeReference> AsNullable(IReadOnlyList<AttributeReference> columns) =>
        columns.Select(column => column with { Nullable = true });
}

/// <summary>Kinds of set operation; unions have a node of their own.</summary>
internal enum SetOperationKind
{
    Intersect,
    Except,
}

/// <summary>
/// Rows compared as values, NULL equal to NULL; both sides have the same types. Output ids are the left side's.
/// </summary>
internal sealed record SetOperation(LogicalPlan Left, LogicalPlan Right, SetOperationKind Kind, bool KeepDuplicates)
    : LogicalPlan
{
    public override IReadOnlyList<AttributeReference> Output => Left.Output;

    public override IReadOnlyList<LogicalPlan> Children => [Left, Right];

    public override LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children) =>
        this with { Left = children[0], Right = children[1] };
}

/// <summary>
/// All rows of all inputs in order, by position. Inputs have equal types; output columns have ids of their own.
/// </summary>
internal sealed record Union(IReadOnlyList<LogicalPlan> Inputs, IReadOnlyList<AttributeReference> Columns) : LogicalPlan
{
    /// <summary>Whether the inputs are the rows of one VALUES clause, each a projection of constants.</summary>
    public bool IsInlineTable { get; init; }

    public override IReadOnlyList<AttributeReference> Output => Columns;

    public override IReadOnlyList<LogicalPlan> Children => Inputs;

    public override LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children) => this with { Inputs = children };
}

/// <summary>Rows without repetition; NULL equals NULL, NaN equals NaN.</summary>
internal sealed record Distinct(LogicalPlan Child) : UnaryPlan(Child);

/// <summary>The first row (in input order) of each combination of keys.</summary>
internal sealed record Deduplicate(IReadOnlyList<AttributeReference> Keys, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>
/// Rows with LowerBound ≤ U &lt; UpperBound, U drawn per row by Spark's generator for partition 0. With
/// <paramref name="SortFirst"/> the rows are sorted by all sortable columns before drawing, as <c>randomSplit</c> does.
/// With replacement each row repeats Poisson(UpperBound) times.
/// </summary>
internal sealed record Sample(
    double LowerBound,
    double UpperBound,
    bool WithReplacement,
    long Seed,
    bool SortFirst,
    LogicalPlan Child) : UnaryPlan(Child);

/// <summary>
/// Rows of a generator (<c>explode posexplode inline stack json_tuple …</c>) beside the child's
/// columns; outer keeps rows
/// that generate nothing, with NULLs.
/// </summary>
internal sealed record Generate(
    FunctionCall Generator,
    bool IsOuter,
    IReadOnlyList<AttributeReference> GeneratedColumns,
    LogicalPlan Child) : UnaryPlan(Child)
{
    public override IReadOnlyList<AttributeReference> Output => [.. Child.Output, .. GeneratedColumns];
}

/// <summary>Rows moved into other partitions, or written in so many files where an engine has none.</summary>
internal sealed record Repartition(int? PartitionCount, IReadOnlyList<Expression> By, LogicalPlan Child)
    : UnaryPlan(Child)
{
    /// <summary>False for coalesce, which only joins partitions.</summary>
    public bool Shuffles { get; init; } = true;

    /// <summary>Whether partitions hold ranges of the values instead of their hashes.</summary>
    public bool ByRange { get; init; }
}

/// <summary>How to join the child when it is a side of a join: <c>BROADCAST</c> and its kin; changes no rows.</summary>
internal sealed record Hinted(string Strategy, LogicalPlan Child) : UnaryPlan(Child);

/// <summary>A frame the user asked to keep; engines store its rows under the key on first use.</summary>
internal sealed record Cached(long Key, LogicalPlan Child) : UnaryPlan(Child)
{
    /// <summary>Where to keep the rows, for engines that have the choice; null for their own.</summary>
    public Microsoft.Spark.StorageLevel? Level { get; init; }
}

/// <summary>
/// Columns computed by the engine's ML part from whole batches of the child's rows; row order is kept.
/// </summary>
internal sealed record MapColumns(IColumnMap Map, IReadOnlyList<AttributeReference> NewColumns, LogicalPlan Child)
    : UnaryPlan(Child)
{
    public override IReadOnlyList<AttributeReference> Output => [.. Child.Output, .. NewColumns];
}

/// <summary>
/// What a <see cref="MapColumns"/> node computes. The engine that made it knows the concrete type; others refuse it.
/// </summary>
internal interface IColumnMap
{
    string Name { get; }
}
