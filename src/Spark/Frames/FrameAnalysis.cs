using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Frames;

/// <summary>Methods of a frame → resolved plans.</summary>
internal sealed partial class FrameAnalysis(DataFrame frame)
{
    private readonly Analyzer _analyzer = frame.Session.State.Analyzer();

    private LogicalPlan Plan => frame.Plan;

    public Expression Resolve(ExpressionSyntax syntax) => Resolver().Resolve(syntax);

    public ExpressionResolver Resolver(IReadOnlyList<IReadOnlyList<AttributeReference>>? dropped = null) =>
        new(_analyzer, new NameScope(Plan.Output) { Dropped = dropped ?? [] }) { Bindings = frame.Bindings };

    public LogicalPlan Select(IReadOnlyList<Column> columns)
    {
        var items = FrameItems.Resolve(columns, Resolver());
        if (items.Any(item => Shape.HasAggregate(item)))
        {
            return FrameGroups.Aggregate(Plan, [], null, items);
        }

        var (timed, lifted) = TimeWindowLift.Lift(Exposing(items), items);
        var (plan, named) = Generators.Lift(timed, lifted);
        return NestedWindows.Project(named, plan);
    }

    public LogicalPlan Filter(Column condition)
    {
        var resolved = Conditions.ForFilter(Resolver(Below()).Resolve(condition.Syntax), condition.Syntax.At);
        return Narrowed(new Filter(resolved, Exposing([resolved])));
    }

    public LogicalPlan Sort(IReadOnlyList<Column> columns, bool isGlobal)
    {
        if (columns.Count == 0)
        {
            return Plan;
        }

        var resolver = Resolver(Below());
        var orders = columns
            .SelectMany(column => Keys(column.Syntax, resolver))
            .ToArray();
        if (orders.FirstOrDefault(order => Shape.HasAggregate(order)) is not null
            || orders.Any(order => Shape.HasWindow(order)))
        {
            return Materialized(orders, isGlobal);
        }

        return Narrowed(new Sort(orders, isGlobal, Exposing(orders)));
    }

    public LogicalPlan WithColumn(string name, Column column)
    {
        var value = FrameItems.Resolve([column.As(name)], Resolver())[0];
        var items = new List<Expression>();
        var isReplaced = false;
        foreach (var existing in Plan.Output)
        {
            var isSame = existing.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
            items.Add(isSame && !isReplaced ? value : isSame
                ? new Alias(((Alias)value).Child, name, AttributeIds.Next()) : existing);
            isReplaced |= isSame;
        }

        if (!isReplaced)
        {
            items.Add(value);
        }

        var (timed, lifted) = TimeWindowLift.Lift(Exposing(items), items);
        var (plan, named) = Generators.Lift(timed, lifted);
        return NestedWindows.Project(named, plan);
    }

    public LogicalPlan WithColumnRenamed(string existing, string renamed)
    {
        if (!Plan.Output.Any(column => column.Name.Equals(existing, StringComparison.OrdinalIgnoreCase)))
        {
            return Plan;
        }

        return new Project(
            Plan.Output.Select(column => column.Name.Equals(existing, StringComparison.OrdinalIgnoreCase)
                ? new Alias(column, renamed, AttributeIds.Next())
                : (Expression)column).ToArray(),
            Plan);
    }

    public DataFrame Renamed(IReadOnlyList<string> names)
    {
        if (names.Count != Plan.Output.Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The number of columns doesn't match. Old column names ({Plan.Output.Count}): "
                + $"{string.Join(", ", Plan.Output.Select(c => c.Name))}. New column names ({names.Count}): "
                + $"{string.Join(", ", names)}."));
        }

        return frame.With(new Project(
            Plan.Output
                .Select((column, i) => (Expression)new Alias(column, names[i], AttributeIds.Next()))
                .ToArray(), Plan));
    }

    public LogicalPlan Drop(IReadOnlyList<string> names) => Projections.Columns(
        Plan, Plan.Output.Where(
            column => !names.Any(name => name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))));

    public LogicalPlan Drop(Column column)
    {
        var dropped = column.Syntax is NameSyntax name
            ? Resolver().Scope.Find(name.Parts, null)?.Column
            : Resolve(column.Syntax) as AttributeReference;
        return dropped is null
            ? Plan
            : Projections.Columns(Plan, Plan.Output.Where(existing => existing.Id != dropped.Id));
    }

    public LogicalPlan DropDuplicates(IReadOnlyList<string> names) =>
        new Deduplicate(names.SelectMany(ColumnsNamed).ToArray(), Plan);

    public LogicalPlan Limit(int count) => count >= 0
        ? new Limit(count, Plan)
        : throw new AnalysisException(
            "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
            $"The limit like expression \"{count}\" is invalid. The limit expression must be equal to or greater "
            + $"than 0, but got {count}.",
            null);

    /// <summary>All columns of the name; at least one.</summary>
    public IReadOnlyList<AttributeReference> ColumnsNamed(string name)
    {
        var matches = Plan.Output
            .Where(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return matches.Length > 0
            ? matches
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1201",
                $"Cannot resolve column name \"{name}\" among "
                + $"({string.Join(", ", Plan.Output.Select(column => column.Name))}).",
                null);
    }

    private IEnumerable<SortOrder> Keys(ExpressionSyntax syntax, ExpressionResolver resolver) =>
        syntax is StarSyntax star
        ? resolver.ExpandStar(star).Select(column => new SortOrder(column, true, true))
        : [resolver.ResolveSort(syntax as SortSyntax ?? new SortSyntax(syntax, false, null))];

    private Project Materialized(SortOrder[] orders, bool isGlobal)
    {
        var keys = orders.Select(order => new Alias(order.Child, "_sort", AttributeIds.Next())).ToArray();
        var wide = new Project([.. Plan.Output, .. keys], Plan);
        var sort = new Sort(
            orders.Select((order, i) => order with { Child = keys[i].ToAttribute() }).ToArray(), isGlobal, wide);
        return Projections.Columns(sort, Plan.Output);
    }

    /// <summary>Columns that projections have dropped; names in filters and sorts still reach them.</summary>
    private List<IReadOnlyList<AttributeReference>> Below()
    {
        var known = Plan.Output.Select(column => column.Id).ToHashSet();
        var levels = new List<IReadOnlyList<AttributeReference>>();
        for (var plan = Plan; KeepsRows(plan); plan = plan.Children[0])
        {
            var dropped = plan.Children[0].Output.Where(column => known.Add(column.Id)).ToArray();
            if (dropped.Length > 0)
            {
                levels.Add(dropped);
            }
        }

        return levels;
    }

    private static bool KeepsRows(LogicalPlan plan) =>
        plan is Project or Plans.Filter or Plans.Sort or Sample or Repartition or Hinted;

    private LogicalPlan Exposing(IReadOnlyList<Expression> expressions)
    {
        var used = expressions.SelectMany(Shape.Columns).DistinctBy(column => column.Id).ToArray();
        return MissingColumns.Expose(Plan, used) ?? throw Unknown(used);
    }

    private AnalysisException Unknown(IEnumerable<AttributeReference> used)
    {
        var known = Plan.Output.Select(column => column.Id).ToHashSet();
        var missing = used.Where(column => !known.Contains(column.Id)).Select(column => column.Name).ToArray();
        return new AnalysisException(
            "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT",
            $"Resolved attribute(s) {string.Join(", ", missing.Select(name => $"\"{name}\""))} missing from "
            + $"{string.Join(", ", Plan.Output.Select(column => $"\"{column.Name}\""))}. "
            + "The columns were taken from another frame; take them from this one.",
            null);
    }

    private LogicalPlan Narrowed(LogicalPlan plan) =>
        plan.Output.Count == Plan.Output.Count ? plan : Projections.Columns(plan, Plan.Output);
}
