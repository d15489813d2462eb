using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>
/// A projection, the partitions and the order of its rows. Keys may name output columns, positions, or columns below
/// that the projection drops; those travel along and are dropped after sorting.
/// </summary>
internal sealed class Sorting(LogicalPlan input, IReadOnlyList<Expression> items, ExpressionResolver resolver)
{
    /// <summary>Rewrites a key resolved over the input to what the input gives; aggregates need it.</summary>
    public Func<Expression, Expression> Rewrite { get; init; } = Same;

    private static Expression Same(Expression expression) => expression;

    public LogicalPlan Build(OutputOrder order, bool isDistinct)
    {
        var project = NestedWindows.Project(items, input);
        if (order.IsNone)
        {
            return isDistinct ? new Distinct(project) : project;
        }

        var spread = Partitioning.Resolve(order.Spread, PartitionScope(project, isDistinct), resolver.Analyzer);
        var keys = order.Keys.Count == 0 ? [] : Keys(order, project, resolver, isDistinct);
        var known = project.Output.Select(column => column.Id).ToHashSet();
        var extras = new List<Expression>();
        foreach (var key in spread.SelectMany(move => move.Keys))
        {
            Reachable(key, known, extras);
        }

        var orders = keys.Select(key => (SortOrder)key.WithChildren([Reachable(key.Child, known, extras)])).ToArray();
        if (extras.Count == 0)
        {
            return Sorted(orders, order.IsGlobal, Partitioning.Apply(
                spread, isDistinct ? new Distinct(project) : project));
        }

        var wide = NestedWindows.Project([.. items, .. extras], input);
        return Projections.Columns(
            Sorted(orders, order.IsGlobal, Partitioning.Apply(spread, wide)), project.Output);
    }

    /// <summary>Moves and sorts the rows of a finished query by its own columns.</summary>
    public static LogicalPlan Apply(LogicalPlan plan, OutputOrder order, Analyzer analyzer, NameScope? outer)
    {
        if (order.IsNone)
        {
            return plan;
        }

        var scope = new NameScope(plan.Output) { Outer = outer };
        var resolver = new ExpressionResolver(analyzer, scope);
        var keys = order.Keys
            .SelectMany(key => Expand(key, plan.Output))
            .Select(key => Key(key, plan.Output, resolver))
            .ToArray();
        var spread = Partitioning.Resolve(order.Spread, scope, analyzer);
        return Sorted(keys, order.IsGlobal, Partitioning.Apply(spread, plan));
    }

    private static LogicalPlan Sorted(SortOrder[] orders, bool isGlobal, LogicalPlan plan) =>
        orders.Length == 0 ? plan : new Sort(orders, isGlobal, plan);

    /// <summary>Columns that the projection drops may name partitions too, but for groups and distinct rows.</summary>
    private NameScope PartitionScope(Project project, bool isDistinct) =>
        isDistinct || Rewrite != Same
            ? new NameScope(project.Output) { Outer = resolver.Scope.Outer }
            : new NameScope(project.Output)
            {
                Hidden = [.. input.Output, .. resolver.Scope.Columns, .. resolver.Scope.Hidden],
                Outer = resolver.Scope.Outer,
            };

    private SortOrder[] Keys(OutputOrder order, Project project, ExpressionResolver inputResolver, bool isDistinct)
    {
        var qualifiedOnly = inputResolver.Scope.Hidden.Select(column => column.Id).ToHashSet();
        var visible = project.Output.Where(column => !qualifiedOnly.Contains(column.Id)).ToArray();
        var scope = isDistinct
            ? new NameScope(visible) { Hidden = project.Output, Outer = inputResolver.Scope.Outer }
            : new NameScope(visible)
            {
                Hidden = [
                    .. input.Output,
                    .. inputResolver.Scope.Columns,
                    .. inputResolver.Scope.Hidden],
                Outer = inputResolver.Scope.Outer,
            };
        var keyResolver = new ExpressionResolver(resolver.Analyzer, scope)
        {
            Windows = inputResolver.Windows,
            Bindings = inputResolver.Bindings,
            AggregateArguments = isDistinct ? null : inputResolver,
        };
        return order.Keys
            .SelectMany(key => Expand(key, project.Output))
            .Select(key => Resolved(key, project, keyResolver))
            .ToArray();
    }

    private SortOrder Resolved(SortSyntax key, Project project, ExpressionResolver keyResolver)
    {
        if (Position(key, project.Output) is { } position)
        {
            return position;
        }

        var sort = keyResolver.ResolveSort(key);
        var rewritten = Conditions.WithoutWindow(Rewrite(sort.Child));
        return Rewrite == Same && Shape.HasGrouping(rewritten)
            ? throw GroupingCalls.NotGrouped()
            : sort with { Child = rewritten };
    }

    private static SortOrder Key(
        SortSyntax key, IReadOnlyList<AttributeReference> output, ExpressionResolver resolver) =>
        Position(key, output) ?? resolver.ResolveSort(key);

    private static SortOrder? Position(SortSyntax key, IReadOnlyList<AttributeReference> output)
    {
        if (key.Operand is not LiteralSyntax { Value: int position })
        {
            return null;
        }

        return position >= 1 && position <= output.Count
            ? new SortOrder(output[position - 1], !key.IsDescending, key.NullsFirst ?? !key.IsDescending)
            : throw new AnalysisException(
                "ORDER_BY_POS_OUT_OF_RANGE",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ORDER BY position {position} is not in select list (valid range is [1, {output.Count}])."),
                key.Operand.At);
    }

    /// <summary>ORDER BY ALL sorts by every output column unless one is called all.</summary>
    private static IEnumerable<SortSyntax> Expand(SortSyntax key, IReadOnlyList<AttributeReference> output)
    {
        var isAll = key.Operand is NameSyntax { Parts: [var name] }
            && name.Equals("all", StringComparison.OrdinalIgnoreCase)
            && !output.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return isAll ? output.Select(column => key with { Operand = new ResolvedSyntax(column) }) : [key];
    }

    private Expression Reachable(Expression key, HashSet<long> known, List<Expression> extras)
    {
        foreach (var column in Shape.Columns(key).Where(column => known.Add(column.Id)))
        {
            extras.Add(column);
        }

        return key;
    }
}
