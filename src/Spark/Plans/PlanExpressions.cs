using Spark.Expressions;

namespace Spark.Plans;

/// <summary>The expressions that a node itself holds.</summary>
internal static class PlanExpressions
{
    /// <summary>Those of this node, not of the nodes below it.</summary>
    public static IEnumerable<Expression> Of(LogicalPlan plan) => plan switch
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
