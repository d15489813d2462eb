using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Partition, order and frame of a window.</summary>
public sealed class WindowSpec
{
    internal WindowSpec(WindowSyntax syntax) => Syntax = syntax;

    internal WindowSyntax Syntax { get; }

    /// <summary>Rows with equal values of these columns share a window.</summary>
    public WindowSpec PartitionBy(string colName, params string[] colNames) =>
        PartitionBy(Names(colName, colNames));

    /// <summary>Rows with equal values of these expressions share a window.</summary>
    public WindowSpec PartitionBy(params Column[] columns) =>
        new(Syntax with { PartitionBy = columns.Select(column => column.Syntax).ToArray() });

    /// <summary>Order of rows within a window, ascending.</summary>
    public WindowSpec OrderBy(string colName, params string[] colNames) => OrderBy(Names(colName, colNames));

    /// <summary>Order of rows within a window.</summary>
    public WindowSpec OrderBy(params Column[] columns) => new(Syntax with { OrderBy = columns.Select(Key).ToArray() });

    /// <summary>
    /// Rows from start to end, counted from the current row (0); <see cref="long.MinValue"/> and
    /// <see cref="long.MaxValue"/> mean the ends of the partition.
    /// </summary>
    public WindowSpec RowsBetween(long start, long end) => Between(isRows: true, start, end);

    /// <summary>
    /// Rows whose key lies between the current row's key plus start and plus end; <see cref="long.MinValue"/> and
    /// <see cref="long.MaxValue"/> mean the ends of the partition.
    /// </summary>
    public WindowSpec RangeBetween(long start, long end) => Between(isRows: false, start, end);

    private static Column[] Names(string first, string[] rest) =>
        rest.Prepend(first).Select(name => new Column(AttributeName.ToSyntax(name))).ToArray();

    private static SortSyntax Key(Column column) =>
        column.Syntax as SortSyntax ?? new SortSyntax(column.Syntax, false, null);

    private WindowSpec Between(bool isRows, long start, long end) =>
        new(Syntax with { Frame = new FrameSyntax(isRows, Bound(start, isRows), Bound(end, isRows)) });

    private static FrameBoundSyntax Bound(long offset, bool isRows) => offset switch
    {
        long.MinValue => new FrameBoundSyntax(FrameBoundKind.UnboundedPreceding, null),
        long.MaxValue => new FrameBoundSyntax(FrameBoundKind.UnboundedFollowing, null),
        0 => new FrameBoundSyntax(FrameBoundKind.CurrentRow, null),
        _ when isRows && offset is < int.MinValue or > int.MaxValue => throw new ArgumentOutOfRangeException(
            nameof(offset), offset, $"'{offset}' is too far for a frame of rows. Use long.MinValue or long.MaxValue "
                + "for the ends."),
        >= int.MinValue and <= int.MaxValue =>
            new FrameBoundSyntax(FrameBoundKind.Offset, new LiteralSyntax((int)offset, KnownTypes.Int)),
        _ => new FrameBoundSyntax(FrameBoundKind.Offset, new LiteralSyntax(offset, KnownTypes.Long)),
    };
}
