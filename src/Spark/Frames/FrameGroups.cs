using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Frames;

/// <summary>Aggregates of frames.</summary>
internal static class FrameGroups
{
    /// <summary>Groups the plan and gives the items, which may mix aggregates, keys and windows over them.</summary>
    public static LogicalPlan Aggregate(
        LogicalPlan plan, IReadOnlyList<Expression> grouping, IReadOnlyList<IReadOnlyList<int>>? sets,
        IReadOnlyList<Expression> items)
    {
        (plan, var lifted) = TimeWindowLift.Lift(plan, [.. grouping, .. items]);
        (grouping, items) = (lifted.Take(grouping.Count).ToArray(), lifted.Skip(grouping.Count).ToArray());
        var layer = new AggregateLayer(plan, grouping, sets);
        var rewritten = items
            .Select(item => item is Alias alias
                ? alias with { Child = layer.Rewrite(alias.Child) } : Shape.Named(layer.Rewrite(item)))
            .ToArray();
        var (pending, named) = Generators.Lift(new PendingAggregate(layer), rewritten);
        return PendingAggregate.Replace(new Project(named, pending), layer.Build());
    }
}
