using System.Diagnostics;
using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>Calls over windows.</summary>
internal static class WindowLowering
{
    public static SqlText Lower(ExpressionLowering lowering, WindowCall window)
    {
        var parts = new List<string>();
        if (window.PartitionBy.Count > 0)
        {
            parts.Add($"PARTITION BY {string.Join(", ", window.PartitionBy.Select(lowering.Lower))}");
        }

        if (window.OrderBy.Count > 0)
        {
            parts.Add($"ORDER BY {string.Join(", ", window.OrderBy.Select(lowering.Lower))}");
        }

        // Ranks and offsets bring their own frame; Spark refuses any other beside them.
        if (window.Function is AggregateCall)
        {
            parts.Add(Frame(lowering, window.Frame));
        }

        return SqlText.Primary($"{Function(lowering, window.Function)} OVER ({string.Join(' ', parts)})");
    }

    private static string Function(ExpressionLowering lowering, Expression function) =>
        function is FunctionCall { Name: "lag" or "lead", Arguments.Count: 4 } call
            ? $"{SqlText.Call(call.Name, call.Arguments.Take(3).Select(lowering.Lower))} IGNORE NULLS"
            : lowering.Lower(function).Text;

    private static string Frame(ExpressionLowering lowering, WindowFrame frame) =>
        $"{(frame.IsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(lowering, frame.Lower)} "
        + $"AND {Bound(lowering, frame.Upper)}";

    // An offset that is negative precedes, so one word serves for both directions.
    private static string Bound(ExpressionLowering lowering, FrameBound bound) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => "UNBOUNDED PRECEDING",
        FrameBoundKind.UnboundedFollowing => "UNBOUNDED FOLLOWING",
        FrameBoundKind.CurrentRow => "CURRENT ROW",
        FrameBoundKind.Offset => $"{lowering.Lower(bound.Offset!)} FOLLOWING",
        _ => throw new UnreachableException($"'{bound.Kind}' is not a bound."),
    };
}
