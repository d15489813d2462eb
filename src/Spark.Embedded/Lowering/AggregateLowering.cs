using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Statistics;
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

    // Spreads are computed step by step; taking the rows in one order makes their last bits independent of threads.
    private static readonly HashSet<string> StepByStep = new(StringComparer.Ordinal)
    {
        "stddev_samp",
        "stddev_pop",
        "var_samp",
        "var_pop",
        "skewness",
        "kurtosis",
        "covar_samp",
        "covar_pop",
        "corr",
        "regr_slope",
        "regr_intercept",
        "regr_r2",
        "regr_sxx",
        "regr_syy",
        "regr_sxy",
        "product",
    };

    /// <summary>Whether the result depends on the order of the input rows.</summary>
    public static bool IsOrderSensitive(AggregateCall call) =>
        InOrder.Contains(call.Name)
        || (call.Name is "min" or "max" && !TypeInspection.ComparesLikeDuckDb(call.Arguments[0].Type));

    public static bool NeedsRowIndex(Expression expression, bool sumsInOrder) =>
        Calls(expression)
            .Any(call =>
                IsOrderSensitive(call)
                || (StepByStep.Contains(call.Name) && (sumsInOrder || PreciseMoments.Find(call.Name) is null))
                || (sumsInOrder && IsFloatingSum(call))
                || PlanInspection.NeedsRowIndex(call)
            );

    private static bool IsFloatingSum(AggregateCall call) =>
        call.Name switch
        {
            "sum" or "try_sum" => call.Arguments[0].Type is FloatType or DoubleType or StringType,
            "avg" or "try_avg" or "mean" => call.Arguments[0].Type is FloatType or DoubleType or StringType or LongType,
            "regr_avgx" or "regr_avgy" => true,
            _ => false,
        };

    /// <summary>The aggregate calls of a result, outside of subqueries.</summary>
    public static IEnumerable<AggregateCall> Calls(Expression expression) =>
        expression
            .SelfAndDescendants()
            .OfType<AggregateCall>()
            .Where(call => call.Name is not ("grouping" or "grouping_id"));

    /// <summary>
    /// Whether DuckDB's own function of that name may differ in the last bits, so that a C# one is worth a join.
    /// </summary>
    public static bool IsStepByStep(AggregateCall call) => StepByStep.Contains(call.Name);

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
