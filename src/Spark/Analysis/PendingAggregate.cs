using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Stands for the aggregate of a query until all its columns are known.</summary>
internal sealed record PendingAggregate(AggregateLayer Layer) : LeafPlan
{
    public override IReadOnlyList<AttributeReference> Output => [];

    /// <summary>The plan with the aggregate in its place; a projection right above it becomes its results.</summary>
    public static LogicalPlan Replace(LogicalPlan plan, LogicalPlan aggregate) => plan switch
    {
        PendingAggregate => aggregate,
        Project { Child: PendingAggregate } project when aggregate is Aggregate whole && CanMerge(project) =>
            Merged(project, whole),
        Project { Child: PendingAggregate } project => NestedWindows.Project(project.Expressions, aggregate),
        _ when plan.Children.Count > 0 =>
            plan.WithChildren(plan.Children.Select(child => Replace(child, aggregate)).ToArray()),
        _ => plan,
    };

    private static bool CanMerge(Project project) =>
        !project.Expressions.Any(Shape.HasWindow)
            && project.Expressions.DistinctBy(NamedId).Count() == project.Expressions.Count;

    private static long NamedId(Expression expression) =>
        expression is Alias alias ? alias.Id : ((AttributeReference)expression).Id;

    private static Aggregate Merged(Project project, Aggregate aggregate)
    {
        var definitions = aggregate.Results.OfType<Alias>().ToDictionary(alias => alias.Id);
        var results = project.Expressions.Select(expression => expression switch
        {
            AttributeReference column when definitions.TryGetValue(column.Id, out var alias) =>
                alias with { Name = column.Name },
            _ => expression.Transform(node =>
                node is AttributeReference column && definitions.TryGetValue(column.Id, out var alias)
                    ? alias.Child
                    : node),
        });
        return aggregate with { Results = results.ToArray() };
    }
}
