using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Columns of the surrounding query that a subquery uses.</summary>
internal static class OuterColumns
{
    public static IEnumerable<AttributeReference> Of(LogicalPlan plan) => PlanExpressions.Of(plan)
        .SelectMany(expression => expression.SelfAndDescendants())
        .SelectMany(node => node switch
        {
            OuterReference outer => [outer.Attribute],
            ScalarSubquery query => Of(query.Plan),
            ExistsSubquery query => Of(query.Plan),
            InSubquery query => Of(query.Plan),
            _ => Enumerable.Empty<AttributeReference>(),
        })
        .Concat(plan.Children.SelectMany(Of));
}
