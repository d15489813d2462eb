using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>SELECT with GROUP BY, HAVING or aggregates.</summary>
internal static class GroupedSelect
{
    internal sealed record Parts(
        Analyzer Analyzer,
        SelectSyntax Select,
        Relation Relation,
        IReadOnlyList<Expression> Items,
        ExpressionResolver Resolver,
        OutputOrder Order);

    public static LogicalPlan Build(Parts parts)
    {
        var (grouping, sets) = parts.Select.GroupBy is { } groupBy
            ? new GroupByResolver(parts.Resolver, parts.Items).Resolve(groupBy)
            : ([], null);
        var input = parts.Relation.Exposing([.. grouping, .. parts.Items]);
        var (plan, lifted) = TimeWindowLift.Lift(input, [.. grouping, .. parts.Items]);
        var layer = new AggregateLayer(plan, lifted.Take(grouping.Count).ToArray(), sets);
        return Build(parts with { Items = lifted.Skip(grouping.Count).ToArray() }, layer);
    }

    private static LogicalPlan Build(Parts parts, AggregateLayer layer)
    {
        var items = parts.Items.Select(item => RewriteItem(item, layer)).ToArray();
        var having = parts.Select.Having is null ? null : Having(parts, layer);

        // Order keys may add aggregates, so the layer is built after they are known.
        var sortLayer = new Sorting(new PendingAggregate(layer), items, parts.Resolver)
        {
            Rewrite = key => RewriteKey(key, items, layer),
        };
        var sorted = sortLayer.Build(parts.Order, parts.Select.IsDistinct);
        var aggregate = layer.Build();
        LogicalPlan source = having is null ? aggregate : new Filter(having, aggregate);
        return PendingAggregate.Replace(sorted, source);
    }

    private static Expression RewriteItem(Expression item, AggregateLayer layer)
    {
        var rewritten = Rewritten(item, layer);
        var query = rewritten.SelfAndDescendants().OfType<ScalarSubquery>()
            .FirstOrDefault(query => OuterColumns.Of(query.Plan).Any());
        return query is null ? rewritten : throw new AnalysisException(
            "SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION",
            $"The correlated scalar subquery '\"{ColumnNames.Of(query)}\"' is neither present in GROUP BY, nor in an "
            + "aggregate function. Add it to GROUP BY using ordinal position or wrap it in `first()` (or "
            + "`first_value`) if you don't care which value you get.",
            null);
    }

    private static Expression Rewritten(Expression item, AggregateLayer layer) => item switch
    {
        Alias alias => alias with { Child = layer.Rewrite(alias.Child) },
        AttributeReference column => layer.Rewrite(column) is AttributeReference same && same.Id == column.Id
            ? same with { Name = column.Name }
            : layer.Rewrite(column),
        _ => layer.Rewrite(item),
    };

    private static Expression RewriteKey(Expression key, IReadOnlyList<Expression> items, AggregateLayer layer)
    {
        var outputs = items
            .OfType<Alias>()
            .Select(alias => alias.Id)
            .Concat(items.OfType<AttributeReference>().Select(c => c.Id))
            .ToHashSet();
        return Over(key);

        Expression Over(Expression node)
        {
            if (node is AttributeReference column && outputs.Contains(column.Id))
            {
                return node;
            }

            if (Shape.IsGrouping(node))
            {
                return layer.Rewrite(node.WithChildren(node.Children.Select(Unnamed).ToArray()));
            }

            var usesOutput = node.SelfAndDescendants()
                .Any(part => part is AttributeReference c && outputs.Contains(c.Id));
            return node is not AggregateCall && node.Children.Count > 0 && (usesOutput || Shape.HasGrouping(node))
                ? node.WithChildren(node.Children.Select(Over).ToArray())
                : layer.Rewrite(node);
        }

        // grouping(name) may name the key by its alias.
        Expression Unnamed(Expression argument) => argument is AttributeReference column
            ? items.OfType<Alias>().FirstOrDefault(alias => alias.Id == column.Id)?.Child ?? argument
            : argument;
    }

    private static Expression Having(Parts parts, AggregateLayer layer)
    {
        var output = new Project(parts.Items, parts.Relation.Plan).Output;
        var scope = new NameScope(output)
        {
            Hidden = [.. parts.Resolver.Scope.Columns, .. parts.Resolver.Scope.Hidden],
            Outer = parts.Resolver.Scope.Outer,
        };
        var resolver = new ExpressionResolver(parts.Analyzer, scope)
        {
            AggregateArguments = parts.Resolver,
            Windows = parts.Select.Windows,
        };
        var condition = resolver.Resolve(parts.Select.Having!);
        var aliases = parts.Items.OfType<Alias>().ToDictionary(alias => alias.Id, alias => alias.Child);
        var expanded = condition.Transform(node =>
            node is AttributeReference column && aliases.TryGetValue(column.Id, out var child) ? child : node);
        return Conditions.ForHaving(layer.Rewrite(expanded), parts.Select.Having!.At);
    }
}
