using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    private Relation Projection(Project project)
    {
        var child = Relation(project.Child);
        SqlColumn? rowIndex = null;
        if (project.Expressions.Any(PlanInspection.NeedsRowIndex))
        {
            RefusePartitions(project.Child);
            (child, rowIndex) = WithRowIndex(child);
        }
        else if (!MayFold(project.Expressions, child))
        {
            child = Nest(child);
        }

        if (project.Expressions.Any(NeedsTieBreak))
        {
            (child, rowIndex) = WithRowIndex(child);
        }

        child = WithTimes(child, project.Expressions, rowIndex);
        var (rows, groupedWindows) = WithGroupedWindows(child, project.Expressions);
        if (groupedWindows.Count > 0)
        {
            child = rows;
            rowIndex = child.OrderBy[0].Key as SqlColumn;
        }

        var expressions = Expressions(child, rowIndex);
        expressions =
            groupedWindows.Count == 0
                ? expressions
                : new ExpressionLowering(_context, ScopeOf(child, rowIndex)) { Replacements = groupedWindows };
        var output = project.Output;
        var columns = new Dictionary<long, SqlExpression>();
        for (var i = 0; i < output.Count; i++)
        {
            columns[output[i].Id] = expressions.Lower(UnknownMembership.AsFalse(project.Expressions[i]));
        }

        return child with
        {
            Output = output,
            Columns = columns,
        };
    }

    /// <summary>Rows without a time fall into no time window.</summary>
    private Relation WithTimes(Relation child, IReadOnlyList<Expression> expressions, SqlColumn? rowIndex)
    {
        foreach (
            var call in expressions
                .SelectMany(e => e.SelfAndDescendants())
                .OfType<FunctionCall>()
                .Where(c => c.Name == "window")
        )
        {
            var hasTime = new SqlPostfix(Expressions(child, rowIndex).Lower(call.Arguments[0]), "IS NOT NULL");
            child = child with { Where = child.Where is null ? hasTime : new SqlBinary("AND", child.Where, hasTime) };
        }

        return child;
    }

    // Draws and row ids start over in each partition; this engine has one.
    private static void RefusePartitions(LogicalPlan plan)
    {
        if (plan is RangeRelation { PartitionCount: > 1 })
        {
            throw Unsupported.Feature(
                "rand, randn, row ids and samples over a range of several partitions",
                "Make the range with one partition, or run on engine 'spark'."
            );
        }

        if (plan is Project or Filter or Limit or Cached or Hinted)
        {
            RefusePartitions(plan.Children[0]);
        }
    }

    // Folding repeats the expression of every column once per use, and a window sees the rows before LIMIT.
    private static bool MayFold(IReadOnlyList<Expression> expressions, Relation child)
    {
        if (child.IsCut && expressions.Any(PlanInspection.HasWindow))
        {
            return false;
        }

        if (child.IsPlain)
        {
            return true;
        }

        if (child.HasWindow && expressions.Any(PlanInspection.HasWindow))
        {
            return false;
        }

        return expressions
            .Where(expression => expression is not AttributeReference)
            .SelectMany(expression => expression.SelfAndDescendants())
            .All(node =>
                node switch
                {
                    AttributeReference attribute => Lowering.Relation.IsCheap(child.Resolve(attribute)),
                    ScalarSubquery or ExistsSubquery or InSubquery or Lambda => false,
                    _ => true,
                }
            );
    }

    private Relation Filtered(Filter filter)
    {
        var child = Relation(filter.Child);
        SqlColumn? rowIndex = null;
        if (PlanInspection.NeedsRowIndex(filter.Condition))
        {
            RefusePartitions(filter.Child);
            (child, rowIndex) = WithRowIndex(child);
        }
        else if (child.IsCut || !MayFold([filter.Condition], child) || child.HasWindow)
        {
            child = Nest(child);
        }

        var condition = Expressions(child, rowIndex).Lower(filter.Condition);
        return child with { Where = child.Where is null ? condition : new SqlBinary("AND", child.Where, condition) };
    }

    private Relation Sorted(Sort sort)
    {
        var child = Relation(sort.Child);
        if (sort.Orders.Count == 0)
        {
            return child;
        }

        // Equal keys keep the order of the input, as in a Spark job of one partition, whatever the number of threads.
        SqlOrder[] tieBreak;
        SqlColumn? rowIndex = null;
        if (child is { IsOrdered: false, NaturalOrder.Count: > 0, IsCut: false, OrderBy.Count: 0 })
        {
            tieBreak = [.. child.NaturalOrder];
        }
        else if (child.IsOrdered || sort.Orders.Any(PlanInspection.NeedsRowIndex))
        {
            (child, rowIndex) = WithRowIndex(child);
            tieBreak = [new SqlOrder(rowIndex, IsAscending: true, NullsFirst: true)];
        }
        else
        {
            child = child.IsCut ? Nest(child) : child;
            tieBreak = [];
        }

        var expressions = Expressions(child, rowIndex);
        SqlOrder[] keys = [.. sort.Orders.Select(expressions.LowerOrder), .. tieBreak];
        return child with { OrderBy = keys.DistinctBy(key => key.Key).ToArray(), IsOrdered = true };
    }

    private Relation Limited(Limit limit)
    {
        var child = Relation(limit.Child);
        return Ordered(child) with { Limit = Math.Min(limit.Count, child.Limit ?? long.MaxValue) };
    }

    private Relation Skipped(Offset offset)
    {
        var child = Relation(offset.Child);
        return (child.IsCut ? Nest(child) : Ordered(child)) with { Offset = offset.Count };
    }

    private Relation Last(Tail tail)
    {
        var (child, rowIndex) = WithRowIndex(Relation(tail.Child));
        var total = _context.FreshName("n");
        var select = Select(child, isOrderVisible: true);
        select = select with
        {
            Items =
            [
                .. select.Items,
                new SqlItem(rowIndex, rowIndex.Name),
                new SqlItem(new SqlWindow(new SqlCall("count", [new SqlKeyword("*")]), [], [], null), total),
            ],
        };
        var first = new SqlBinary("-", new SqlColumn(total), new SqlLiteral(tail.Count, KnownTypes.Long));
        return Over(select, child.Output) with
        {
            Where = new SqlBinary(">=", rowIndex, first),
            OrderBy = [new SqlOrder(rowIndex, true, true)],
        };
    }

    private Relation Unique(Distinct distinct)
    {
        var child = Grouped(Relation(distinct.Child), distinct.Output) with { OrderBy = [], IsDistinct = true };
        if (distinct.Child.Output.Count == 0)
        {
            child = child with { Limit = 1 };
        }

        return Unordered(Over(child, distinct.Output));
    }

    // The rows as a grouping by these columns gives them out.
    private SqlSelect Grouped(Relation relation, IReadOnlyList<AttributeReference> keys)
    {
        var select = Select(relation, isOrderVisible: false);
        var types = keys.DistinctBy(key => key.Id).ToDictionary(key => ColumnName(key.Id), key => key.Type);
        return select with
        {
            Items = select.Items
                .Select(item => types.TryGetValue(item.Name, out var type)
                    ? item with { Expression = SortKeys.Grouping(item.Expression, type) }
                    : item)
                .ToArray(),
        };
    }

    private Relation FirstOfKeys(Deduplicate deduplicate)
    {
        var (child, rowIndex) = WithRowIndex(Relation(deduplicate.Child));
        var rank = _context.FreshName("k");
        var window = new SqlWindow(
            new SqlCall("row_number", []),
            deduplicate.Keys.Select(key => SortKeys.Grouping(child.Resolve(key), key.Type)).ToArray(),
            [new SqlOrder(rowIndex, true, true)],
            null
        );
        var select = Grouped(child, deduplicate.Keys);
        select = select with
        {
            Items = [.. select.Items, new SqlItem(rowIndex, rowIndex.Name), new SqlItem(window, rank)],
        };
        return Over(select, child.Output) with
        {
            Where = new SqlBinary("=", new SqlColumn(rank), new SqlLiteral(1L, KnownTypes.Long)),
            OrderBy = [new SqlOrder(rowIndex, true, true)],
        };
    }

    /// <summary>
    /// The same rows in an order that does not depend on threads, so that taking some of them is repeatable.
    /// </summary>
    private static Relation Ordered(Relation relation) =>
        relation.IsOrdered || relation.OrderBy.Count > 0 || relation.NaturalOrder.Count == 0
            ? relation
            : relation with
            {
                OrderBy = relation.NaturalOrder,
                IsOrdered = true,
            };

    /// <summary>
    /// Marks rows as having no order; where it shows, they are ordered by all columns that can be compared.
    /// </summary>
    private static Relation Unordered(Relation relation) =>
        relation with
        {
            IsOrdered = false,
            NaturalOrder = relation
                .Output.Where(column => TypeInspection.IsOrderable(column.Type))
                .Select(column => new SqlOrder(
                    SortKeys.Of(relation.Resolve(column), column.Type),
                    IsAscending: true,
                    NullsFirst: true
                ))
                .ToArray(),
        };

    private static bool NeedsTieBreak(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is WindowCall window && WindowLowering.NeedsTieBreak(window));
}
