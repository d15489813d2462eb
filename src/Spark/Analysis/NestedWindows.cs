using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>A window over a window is computed in a second projection.</summary>
internal static class NestedWindows
{
    /// <summary>The projection, with one below it for the windows that others need.</summary>
    public static Project Project(IReadOnlyList<Expression> items, LogicalPlan plan)
    {
        if (plan is PendingAggregate)
        {
            // Its columns are not known yet; it asks again when they are.
            return new Project(items, plan);
        }

        var inner = items
            .SelectMany(item => item.SelfAndDescendants().OfType<WindowCall>())
            .SelectMany(window => window.Children.SelectMany(child => child.SelfAndDescendants().OfType<WindowCall>()))
            .DistinctBy(StructuralKey.Of)
            .ToDictionary(
                StructuralKey.Of,
                window => new Alias(window, ColumnNames.Of(window), AttributeIds.Next()),
                StringComparer.Ordinal);
        return inner.Count == 0
            ? new Project(items, plan)
            : new Project(
                items.Select(item => Replaced(item, inner)).ToArray(),
                Project([.. plan.Output, .. inner.Values], plan));
    }

    private static Expression Replaced(Expression expression, Dictionary<string, Alias> inner) =>
        expression is WindowCall && inner.TryGetValue(StructuralKey.Of(expression), out var below)
            ? below.ToAttribute()
            : expression.Children.Count == 0
                ? expression
                : expression.WithChildren(expression.Children.Select(child => Replaced(child, inner)).ToArray());
}
