using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>Window specifications as column names show them.</summary>
internal static class WindowNames
{
    public static string Of(WindowCall window)
    {
        var parts = new List<string>();
        if (window.PartitionBy.Count > 0)
        {
            parts.Add($"PARTITION BY {ColumnNames.Join(window.PartitionBy)}");
        }

        if (window.OrderBy.Count > 0)
        {
            parts.Add($"ORDER BY {ColumnNames.Join(window.OrderBy)}");
        }

        parts.Add(Of(window.Frame));
        return string.Join(' ', parts);
    }

    public static string Of(WindowFrame frame) =>
        $"{(frame.IsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Lower)} AND {Bound(frame.Upper)}";

    private static string Bound(FrameBound bound) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => "UNBOUNDED PRECEDING",
        FrameBoundKind.UnboundedFollowing => "UNBOUNDED FOLLOWING",
        FrameBoundKind.CurrentRow => "CURRENT ROW",
        _ when bound.Offset is FunctionCall { Name: "negative" } minus =>
            $"{ColumnNames.Of(minus.Arguments[0])} PRECEDING",
        _ => $"{ColumnNames.Of(bound.Offset!)} FOLLOWING",
    };
}
