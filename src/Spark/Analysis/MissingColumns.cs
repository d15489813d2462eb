using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Reaches columns that a projection below has dropped.</summary>
internal static class MissingColumns
{
    /// <summary>The plan with the columns added to its output; null when they are nowhere below.</summary>
    public static LogicalPlan? Expose(LogicalPlan plan, IReadOnlyList<AttributeReference> columns)
    {
        var known = plan.Output.Select(column => column.Id).ToHashSet();
        var missing = columns.Where(column => !known.Contains(column.Id)).ToArray();
        if (missing.Length == 0)
        {
            return plan;
        }

        switch (plan)
        {
            case Project project when Expose(project.Child, missing) is { } child:
                var exposed = missing.Select(column => (Expression)child.Output.First(c => c.Id == column.Id));
                return new Project([.. project.Expressions, .. exposed], child);
            case Filter or Sort or Sample or Repartition or Hinted when Expose(plan.Children[0], missing) is { } child:
                return plan.WithChildren([child]);
            default:
                return null;
        }
    }
}
