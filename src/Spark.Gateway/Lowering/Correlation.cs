using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>Whether a plan uses columns of a query around it.</summary>
internal static class Correlation
{
    public static bool IsIn(LogicalPlan plan) =>
        Expressions(plan).Any(expression => expression.SelfAndDescendants().Any(node => node is OuterReference))
        || plan.Children.Any(IsIn);

    private static IEnumerable<Expression> Expressions(LogicalPlan plan) => plan switch
    {
        Project project => project.Expressions,
        Filter filter => [filter.Condition],
        Aggregate aggregate => [.. aggregate.Grouping, .. aggregate.Results],
        Sort sort => sort.Orders,
        Join { Condition: { } condition } => [condition],
        Generate generate => [generate.Generator],
        Repartition repartition => repartition.By,
        _ => [],
    };
}
