using System.Globalization;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

internal sealed partial class PlanLowering
{
    private Relation Projection(Project project)
    {
        var child = Relation(project.Child);
        child = child.IsOpen ? child : Nest(child);
        var expressions = Expressions(child);
        var output = project.Output;
        var items = project.Expressions
            .Select((expression, i) => new SelectItem(expressions.Lower(expression), ColumnName(output[i])))
            .ToArray();
        var relation = child with
        {
            Output = output,
            Items = items,
            IsRename = project.Expressions.All(IsColumn),
        };
        var described = project.Expressions.OfType<Alias>().Where(alias => alias.Metadata is not null).ToArray();
        return described.Length == 0 ? relation : Described(relation, described);
    }

    private static bool IsColumn(Expression expression) =>
        expression is AttributeReference or Alias { Child: AttributeReference };

    // SQL has no words for metadata.
    private Relation Described(Relation relation, IReadOnlyList<Alias> aliases)
    {
        if (_outer is not null)
        {
            return relation;
        }

        var items = aliases.Select(alias => (Scope.ColumnName(alias.Id, 0), alias.Metadata!)).ToArray();
        var step = new MetadataStep(_context.FreshView(), Select(relation, isPositional: false), items);
        return Leaf(step, relation.Output);
    }

    private Relation Filtered(Filter filter)
    {
        var child = Relation(filter.Child);
        child = child is { IsOpen: true, Where: null } ? child : Nest(child);
        return child with { Where = Expressions(child).Lower(filter.Condition).Text };
    }

    private Relation Sorted(Sort sort)
    {
        var child = Relation(sort.Child);
        if (sort.Orders.Count == 0)
        {
            return child;
        }

        child = child.IsClosed ? Nest(child) : child;
        var keys = sort.Orders.Select(Expressions(child.Output).LowerOrder);
        return child with { Order = $"{(sort.IsGlobal ? "ORDER" : "SORT")} BY {string.Join(", ", keys)}" };
    }

    private Relation Cut(LogicalPlan plan, string word, long count)
    {
        var child = Relation(plan);
        child = child.Cut is null ? child : Nest(child);

        // Spark counts rows by int here; there are no more in any table that ends.
        return word == "LIMIT" && count > int.MaxValue
            ? child
            : child with { Cut = string.Create(CultureInfo.InvariantCulture, $"{word} {count}") };
    }

    private Relation Unique(Distinct distinct)
    {
        var child = Relation(distinct.Child);
        child = child.IsClosed ? Nest(child) : child;
        return Over(
            Select(child, isPositional: false, ColumnName, "DISTINCT "), distinct.Output, child.Depth + 1);
    }

    // What Spark itself makes of dropDuplicates.
    private Relation FirstOfKeys(Deduplicate deduplicate)
    {
        var child = Relation(deduplicate.Child);
        child = child.Items is null && !child.IsClosed ? child : Nest(child);
        var keys = deduplicate.Keys.Select(key => key.Id).ToHashSet();
        var items = child.Output
            .Select(column => keys.Contains(column.Id)
                ? Plain(column)
                : new SelectItem(SqlText.Call("first", SqlText.Primary(ColumnName(column))), ColumnName(column)))
            .ToArray();
        var text = Select(child with { Items = items }, isPositional: false);
        var by = string.Join(", ", deduplicate.Keys.DistinctBy(key => key.Id).Select(ColumnName));
        return Over($"{text} GROUP BY {by}", child.Output, child.Depth + 1);
    }

    private Relation Spread(Repartition repartition)
    {
        var child = Nest(Relation(repartition.Child));
        var expressions = Expressions(child.Output);
        var keys = repartition.By
            .Select((key, i) => key is AttributeReference column
                ? Plain(column)
                : new SelectItem(
                    expressions.Lower(key),
                    string.Create(CultureInfo.InvariantCulture, $"k{i}_{_depth}")))
            .ToArray();
        var added = keys.Where((_, i) => repartition.By[i] is not AttributeReference).ToArray();
        IEnumerable<string> parameters = keys.Select(key => key.Name);
        if (repartition.PartitionCount is { } count)
        {
            parameters = parameters.Prepend(count.ToString(CultureInfo.InvariantCulture));
        }

        var listed = string.Join(", ", parameters);
        var hint = $"/*+ {Word(repartition)}{(listed.Length == 0 ? listed : $"({listed})")} */ ";
        var kept = child.Output.DistinctBy(column => column.Id).Select(Plain).ToArray();
        var items = string.Join<SelectItem>(", ", kept.Length + added.Length == 0
            ? [new SelectItem(SqlText.Primary("1"), Placeholder)]
            : [.. kept, .. added]);
        return Over($"SELECT {hint}{items} FROM {child.From}", child.Output, child.Depth + 1);
    }

    private Relation Advised(Hinted hinted)
    {
        var child = Nest(Relation(hinted.Child));
        return Over(
            Select(child, isPositional: false, ColumnName, $"/*+ {hinted.Strategy} */ "),
            child.Output,
            child.Depth + 1);
    }

    private static string Word(Repartition repartition) =>
        !repartition.Shuffles ? "COALESCE"
        : repartition.ByRange ? "REPARTITION_BY_RANGE"
        : "REPARTITION";
}
