using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>Whether a plan uses columns of a query around it.</summary>
internal static class Correlation
{
    public static bool IsIn(LogicalPlan plan) =>
        PlanExpressions.Of(plan).Any(expression => expression.SelfAndDescendants().Any(node => node is OuterReference))
        || plan.Children.Any(IsIn);
}
