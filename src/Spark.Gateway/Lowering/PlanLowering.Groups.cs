using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Gateway.Lowering;

internal sealed partial class PlanLowering
{
    private static readonly AttributeReference RowCount = new("count", KnownTypes.Long, false, 0);

    private Relation Grouped(Aggregate aggregate)
    {
        var child = Relation(aggregate.Child);
        child = child.IsOpen ? child : Nest(child);
        if (aggregate.Grouping.Count == 0 && aggregate.GroupingSets is null && !aggregate.Results.Any(HasAggregate))
        {
            return OneGroup(aggregate, child);
        }

        var expressions = Expressions(child);
        var output = aggregate.Output;
        var items = aggregate.Results
            .Select((result, i) => new SelectItem(expressions.Lower(result), ColumnName(output[i])))
            .ToArray();
        var text = Select(child with { Output = output, Items = items }, isPositional: false);
        return Over(text + GroupBy(aggregate, expressions), output, child.Depth + 1);
    }

    /// <summary>Without grouping there is one row, also where nothing is aggregated.</summary>
    private Relation OneGroup(Aggregate aggregate, Relation child)
    {
        var counted = child with
        {
            Output = [RowCount],
            Items = [new SelectItem(SqlText.Call("count", SqlText.Primary("1")), ColumnName(RowCount))],
        };
        var count = Select(counted, isPositional: true);
        var expressions = Expressions();
        var output = aggregate.Output;
        return Over(count, [], child.Depth + 1) with
        {
            Output = output,
            Items = aggregate.Results
                .Select((result, i) => new SelectItem(expressions.Lower(result), ColumnName(output[i])))
                .ToArray(),
        };
    }

    private static string GroupBy(Aggregate aggregate, ExpressionLowering expressions)
    {
        var keys = aggregate.Grouping.Select(key => expressions.LowerKey(key).Text).ToArray();
        if (aggregate.GroupingSets is not { } sets)
        {
            return keys.Length == 0 ? string.Empty : $" GROUP BY {string.Join(", ", keys)}";
        }

        var lists = string.Join(", ", sets.Select(set => $"({string.Join(", ", set.Select(i => keys[i]))})"));
        return keys.Length == 0
            ? $" GROUP BY GROUPING SETS ({lists})"
            : $" GROUP BY {string.Join(", ", keys)} GROUPING SETS ({lists})";
    }

    private static bool HasAggregate(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is AggregateCall);

    private Relation Generated(Generate generate)
    {
        var child = Relation(generate.Child);
        child = child switch
        {
            { From: null, Items: null } => new Relation($"(SELECT 1 AS {Placeholder})", []),
            { IsPlain: true } => child,
            _ => Nest(child),
        };
        var call = Expressions(child.Output).Lower(generate.Generator);
        var columns = generate.GeneratedColumns.Select(ColumnName).ToArray();
        var view = $" LATERAL VIEW {(generate.IsOuter ? "OUTER " : string.Empty)}{call} g{columns[0]} AS "
            + string.Join(", ", columns);
        return child with { From = child.From + view, Output = generate.Output, IsComposite = true };
    }
}
