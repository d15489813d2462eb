using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Lowering;

/// <summary>Questions about plans and expressions that steer the lowering.</summary>
internal static class PlanInspection
{
    private static readonly HashSet<string> RowNumbered = new(StringComparer.Ordinal)
    {
        "rand",
        "randn",
        "monotonically_increasing_id",
        "shuffle",
        "uuid",
        "spark_partition_id",
    };

    /// <summary>Whether the value depends on the number of the row in its input.</summary>
    public static bool NeedsRowIndex(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is FunctionCall call && RowNumbered.Contains(call.Name));

    public static bool HasWindow(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is WindowCall);

    /// <summary>Whether a query uses columns of the one around it.</summary>
    public static bool HasOuterReferences(LogicalPlan plan) =>
        PlanExpressions.Of(plan).Any(HasOuterReferences)
        || plan.Children.Any(HasOuterReferences)
        || plan is Join { IsLateral: true };

    private static bool HasOuterReferences(Expression expression) =>
        expression
            .SelfAndDescendants()
            .Any(node =>
                node switch
                {
                    OuterReference => true,
                    ScalarSubquery query => HasOuterReferences(query.Plan),
                    ExistsSubquery query => HasOuterReferences(query.Plan),
                    InSubquery query => HasOuterReferences(query.Plan),
                    _ => false,
                }
            );
}
