using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>The expressions that stand directly in a plan node.</summary>
internal static class PlanExpressions
{
    public static IEnumerable<Expression> Of(LogicalPlan plan) => plan switch
    {
        Project project => project.Expressions,
        Filter filter => [filter.Condition],
        Aggregate aggregate => aggregate.Grouping.Concat(aggregate.Results),
        Sort sort => sort.Orders,
        Join { Condition: { } condition } => [condition],
        Generate generate => [generate.Generator],
        Repartition repartition => repartition.By,
        _ => [],
    };
}
