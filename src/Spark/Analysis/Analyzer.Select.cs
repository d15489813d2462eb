using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

internal sealed partial class Analyzer
{
    private LogicalPlan Select(SelectSyntax select, NameScope? outer, OutputOrder order)
    {
        var relation = select.From is null ? new Relation(new OneRow()) : From(select.From, outer);
        relation = relation with { Plan = JoinHints.On(relation.Plan, select.Hints) };
        order = order with { Spread = [.. PartitionHints.In(select.Hints), .. order.Spread] };
        if (select.Where is not null)
        {
            relation = Filtered(relation, select.Where, outer);
        }

        var resolver = new ExpressionResolver(this, ScopeOf(relation, outer)) { Windows = select.Windows };
        NameTimeWindows(select.GroupBy, resolver);
        var items = SelectList.Resolve(select.Projections, resolver);
        var isAggregate = select.GroupBy is not null || select.Having is not null
            || items.Any(item => Shape.HasAggregate(item) || Shape.HasGrouping(item));
        return isAggregate
            ? GroupedSelect.Build(new GroupedSelect.Parts(this, select, relation, items, resolver, order))
            : PlainSelect(select, relation, items, resolver, order);
    }

    /// <summary>GROUP BY window(…) makes a column window that the select list may use.</summary>
    private static void NameTimeWindows(GroupingSyntax? groupBy, ExpressionResolver resolver)
    {
        var calls = groupBy?.Elements.SelectMany(element => element.Sets).SelectMany(set => set).OfType<CallSyntax>()
            ?? [];
        foreach (var call in calls.Where(call => call.Name is ["window" or "session_window"]))
        {
            resolver.TimeWindows[call.Name[0]] = resolver.Resolve(call);
        }
    }

    private static NameScope ScopeOf(Relation relation, NameScope? outer) =>
        new(relation.Plan.Output) { Hidden = relation.Hidden, Outer = outer };

    private Relation Filtered(Relation relation, ExpressionSyntax where, NameScope? outer)
    {
        var condition = new ExpressionResolver(this, ScopeOf(relation, outer)).Resolve(where);
        condition = Conditions.ForFilter(condition, where.At);
        return relation.Hidden.Count == 0
            ? new Relation(new Filter(condition, relation.Plan))
            : new Relation(
                Projections.Columns(new Filter(condition, relation.Exposing([condition])), relation.Plan.Output))
            {
                Hidden = relation.Hidden,
            };
    }

    private static LogicalPlan PlainSelect(
        SelectSyntax select, Relation relation, IReadOnlyList<Expression> items, ExpressionResolver resolver,
        OutputOrder order)
    {
        var (timed, lifted) = TimeWindowLift.Lift(relation.Exposing(items), items);
        var (plan, named) = Generators.Lift(timed, lifted);
        var sorting = new Sorting(plan, named, resolver);
        return sorting.Build(order, select.IsDistinct);
    }
}
