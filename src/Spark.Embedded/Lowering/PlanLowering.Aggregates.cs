using System.Diagnostics;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    /// <summary>
    /// Groups in two steps: an inner query with one column per grouping expression and per aggregate, and the results
    /// as
    /// expressions over it, so that DuckDB never has to recognise a grouping expression inside another one.
    /// </summary>
    private Relation Grouped(Aggregate aggregate)
    {
        var child = Relation(aggregate.Child);
        SqlColumn? rowIndex = null;
        if (
            aggregate.Results.Any(result => AggregateLowering.NeedsRowIndex(result, _context.SumsInOrder))
            || aggregate.Grouping.Any(PlanInspection.NeedsRowIndex)
        )
        {
            (child, rowIndex) = WithRowIndex(child);
        }
        else if (child.IsCut || child.HasWindow)
        {
            child = Nest(child, isOrderVisible: child.IsCut);
        }

        child = WithTimes(child, aggregate.Grouping, rowIndex);
        var inner = Expressions(child, rowIndex);
        var keys = aggregate.Grouping.Select(key => GroupKey(inner, key)).ToArray();
        if (aggregate.GroupingSets is not null || aggregate.Grouping.Any(PlanInspection.NeedsRowIndex))
        {
            (child, keys) = WithKeyColumns(child, keys, rowIndex);
            inner = Expressions(child, rowIndex);
        }

        var items = new List<SqlItem>();
        var columns = new Dictionary<string, SqlExpression>(StringComparer.Ordinal);
        var keyColumns = keys.Select(key => Add(items, key, "g")).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            columns.TryAdd(StructuralKey.Of(aggregate.Grouping[i]), keyColumns[i]);
        }

        AddCalls(aggregate, inner, keys, items, columns);
        if (items.Count == keys.Length && keys.Length == 0)
        {
            // Without grouping there is one row even when nothing is aggregated.
            Add(items, new SqlCall("count", [new SqlKeyword("*")]), "a");
        }

        // Spark makes no row for the empty set when there is no input, DuckDB does.
        SqlColumn? rowCount = null;
        if (aggregate.GroupingSets is { } sets && sets.Any(set => set.Count == 0))
        {
            rowCount = Add(items, new SqlCall("count", [new SqlKeyword("*")]), "n");
        }

        var query = new SqlSelect
        {
            Items = items,
            From = child.From,
            Where = child.Where,
            GroupBy = keys,
            GroupingSets = aggregate.GroupingSets,
        };
        var results = Results(aggregate, query, keyColumns, columns);
        return rowCount is null
            ? results
            : results with { Where = new SqlBinary(">", rowCount, new SqlLiteral(0L, Types.KnownTypes.Long)) };
    }

    // As a key -0.0 is 0.0.
    private static SqlExpression GroupKey(ExpressionLowering expressions, Expression key) =>
        SortKeys.Grouping(expressions.Lower(key), key.Type);

    private void AddCalls(
        Aggregate aggregate,
        ExpressionLowering inner,
        SqlExpression[] keys,
        List<SqlItem> items,
        Dictionary<string, SqlExpression> columns
    )
    {
        foreach (var call in aggregate.Results.SelectMany(AggregateLowering.Calls))
        {
            var key = StructuralKey.Of(call);
            if (!columns.ContainsKey(key))
            {
                columns[key] = Add(items, inner.Lower(call), "a");
            }
        }

        foreach (
            var call in aggregate
                .Results.SelectMany(GroupingCalls)
                .Where(call => !columns.ContainsKey(StructuralKey.Of(call)))
        )
        {
            var arguments =
                call.Arguments.Count == 0
                    ? keys
                    : call.Arguments.Select(argument => keys[IndexOf(aggregate.Grouping, argument)]).ToArray();
            columns[StructuralKey.Of(call)] = Add(
                items,
                new SqlCast(new SqlCall("grouping", arguments), call.Type),
                "s"
            );
        }
    }

    private Relation Results(
        Aggregate aggregate,
        SqlSelect query,
        SqlColumn[] keyColumns,
        Dictionary<string, SqlExpression> replacements
    )
    {
        var from = Named(query);
        var scope = new Scope(
            attribute =>
                throw new UnreachableException($"Column '{attribute.Name}' is neither grouped nor aggregated."),
            _outer
        );
        var outer = new ExpressionLowering(_context, scope) { Replacements = replacements };
        var output = aggregate.Output;
        var columns = new Dictionary<long, SqlExpression>();
        for (var i = 0; i < output.Count; i++)
        {
            columns[output[i].Id] = outer.Lower(aggregate.Results[i]);
        }

        return new Relation
        {
            From = from,
            Output = output,
            Columns = columns,
            IsOrdered = keyColumns.Length == 0,
            NaturalOrder = aggregate
                .Grouping.Zip(keyColumns)
                .Where(key => TypeInspection.IsOrderable(key.First.Type))
                .Select(key => new SqlOrder(
                    SortKeys.Of(key.Second, key.First.Type),
                    IsAscending: true,
                    NullsFirst: true
                ))
                .ToArray(),
        };
    }

    private SqlColumn Add(List<SqlItem> items, SqlExpression expression, string prefix)
    {
        var column = new SqlColumn(_context.FreshName(prefix));
        items.Add(new SqlItem(expression, column.Name));
        return column;
    }

    /// <summary>
    /// Computes grouping expressions as columns of their own first: sets and volatile keys must name columns.
    /// </summary>
    private (Relation Child, SqlExpression[] Keys) WithKeyColumns(
        Relation child,
        SqlExpression[] keys,
        SqlColumn? rowIndex
    )
    {
        var select = Select(child, isOrderVisible: false);
        var items = select.Items.ToList();
        if (rowIndex is not null)
        {
            items.Add(new SqlItem(rowIndex, rowIndex.Name));
        }

        var columns = keys.Select(key => (SqlExpression)Add(items, key, "k")).ToArray();
        return (Over(select with { Items = items }, child.Output), columns);
    }

    private static int IndexOf(IReadOnlyList<Expression> grouping, Expression argument)
    {
        var key = StructuralKey.Of(argument);
        for (var i = 0; i < grouping.Count; i++)
        {
            if (StructuralKey.Of(grouping[i]) == key)
            {
                return i;
            }
        }

        throw new UnreachableException("grouping() names no grouping column.");
    }

    private static IEnumerable<FunctionCall> GroupingCalls(Expression expression) =>
        expression.SelfAndDescendants().OfType<FunctionCall>().Where(call => call.Name is "grouping" or "grouping_id");
}
