using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>Window specifications as column names show them.</summary>
internal static class WindowNames
{
    public static string Of(WindowCall window) => Of(window.PartitionBy, window.OrderBy, window.Frame);

    public static string Of(
        IReadOnlyList<Expression> partitionBy, IReadOnlyList<SortOrder> orderBy, WindowFrame frame)
    {
        var parts = new List<string>();
        if (partitionBy.Count > 0)
        {
            parts.Add($"PARTITION BY {ColumnNames.Join(partitionBy)}");
        }

        if (orderBy.Count > 0)
        {
            parts.Add($"ORDER BY {ColumnNames.Join(orderBy)}");
        }

        parts.Add(Of(frame));
        return string.Join(' ', parts);
    }

    public static string Of(WindowFrame frame) =>
        $"{(frame.IsRows ? "ROWS" : "RANGE")} BETWEEN {Of(frame.Lower)} AND {Of(frame.Upper)}";

    /// <summary>As Spark prints the frame's node.</summary>
    public static string Plain(WindowFrame frame) =>
        $"specifiedwindowframe({(frame.IsRows ? "Row" : "Range")}Frame, {Plain(frame.Lower)}, {Plain(frame.Upper)})";

    private static string Plain(FrameBound bound) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => "unboundedpreceding$()",
        FrameBoundKind.UnboundedFollowing => "unboundedfollowing$()",
        FrameBoundKind.CurrentRow => "currentrow$()",
        _ when Folding.TryEvaluate(bound.Offset!, out var value) =>
            ColumnNames.Of(new Literal(value, bound.Offset!.Type)),
        _ => ColumnNames.Of(bound.Offset!),
    };

    public static string Of(FrameBound bound) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => "UNBOUNDED PRECEDING",
        FrameBoundKind.UnboundedFollowing => "UNBOUNDED FOLLOWING",
        FrameBoundKind.CurrentRow => "CURRENT ROW",
        _ when bound.Offset is FunctionCall { Name: "negative" } minus =>
            $"{ColumnNames.Of(minus.Arguments[0])} PRECEDING",
        _ => $"{ColumnNames.Of(bound.Offset!)} FOLLOWING",
    };
}
