using Spark.Embedded.Lowering.Rules;
using Spark.Embedded.Sql;
using Spark.Expressions;

namespace Spark.Embedded.Lowering;

/// <summary>Aggregate functions by canonical name. What is not in the table is refused.</summary>
internal static class AggregateLowering
{
    private static readonly HashSet<string> InOrder = new(StringComparer.Ordinal)
    {
        "first",
        "last",
        "first_value",
        "last_value",
        "any_value",
        "collect_list",
        "array_agg",
        "collect_set",
        "mode",
        "max_by",
        "min_by",
        "percentile_approx",
        "approx_percentile",
    };

    /// <summary>Whether the result depends on the order of the input rows.</summary>
    public static bool IsOrderSensitive(AggregateCall call) => InOrder.Contains(call.Name);

    public static bool NeedsRowIndex(Expression expression) =>
        Calls(expression).Any(call => IsOrderSensitive(call) || PlanInspection.NeedsRowIndex(call));

    /// <summary>The aggregate calls of a result, outside of subqueries.</summary>
    public static IEnumerable<AggregateCall> Calls(Expression expression) =>
        expression
            .SelfAndDescendants()
            .OfType<AggregateCall>()
            .Where(call => call.Name is not ("grouping" or "grouping_id"));

    public static SqlExpression Lower(ExpressionLowering expressions, AggregateCall call) =>
        Lower(expressions, call, function => function, isWindow: false);

    /// <summary>
    /// The same function over a window: <paramref name="over"/> goes around each aggregate that DuckDB runs, casts
    /// and guards
    /// stay outside.
    /// </summary>
    public static SqlExpression LowerWindow(
        ExpressionLowering expressions,
        AggregateCall call,
        Func<SqlExpression, SqlExpression> over
    ) => Lower(expressions, call, over, isWindow: true);

    private static SqlExpression Lower(
        ExpressionLowering expressions,
        AggregateCall call,
        Func<SqlExpression, SqlExpression> over,
        bool isWindow
    )
    {
        if (!AggregateRules.Table.TryGetValue(call.Name, out var rule))
        {
            throw Unsupported.Feature($"aggregate {call.Name}");
        }

        return rule(new AggregateUse(expressions, call, over, isWindow));
    }
}
