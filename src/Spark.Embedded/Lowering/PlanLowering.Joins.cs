using System.Diagnostics;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    private Relation Joined(Join join)
    {
        var left = Side(Relation(join.Left));
        if (join.IsLateral)
        {
            return Lateral(join, left);
        }

        var right = Side(Relation(join.Right));
        var both = Beside(left, right);
        var condition = join.Condition is null ? null : Expressions(both).Lower(join.Condition);
        var isOneSided = join.Kind is JoinKind.LeftSemi or JoinKind.LeftAnti;
        var from = new SqlJoin(left.From!, right.From!, Word(join.Kind, condition), condition ?? Always(join.Kind));
        return Unordered(
            new Relation
            {
                From = from,
                Output = join.Output,
                Columns = isOneSided ? left.Columns : both.Columns,
            }
        );
    }

    private Relation Lateral(Join join, Relation left)
    {
        var inner = new PlanLowering(_context, ScopeOf(left), isCorrelated: true);
        var query = inner.Select(inner.Relation(join.Right), isOrderVisible: false);
        var right = new Relation
        {
            From = new SqlDerived(query, _context.FreshName("t")),
            Output = join.Right.Output,
            Columns = inner.PlainColumns(join.Right.Output),
        };
        var both = Beside(left, right);
        var condition = join.Condition is null
            ? new SqlLiteral(true, KnownTypes.Boolean)
            : Expressions(both).Lower(join.Condition);
        var word = join.Kind switch
        {
            JoinKind.Inner or JoinKind.Cross => "JOIN",
            JoinKind.LeftOuter => "LEFT JOIN",
            _ => throw Unsupported.Feature($"LATERAL with a {join.Kind} join"),
        };
        var rows = new SqlJoin(left.From!, right.From!, word, condition) { IsLateral = true };
        return Unordered(both with { From = rows, Output = join.Output });
    }

    private static Relation Beside(Relation left, Relation right) =>
        new()
        {
            Output = [.. left.Output, .. right.Output],
            Columns = left.Columns.Concat(right.Columns).DistinctBy(pair => pair.Key).ToDictionary(),
        };

    /// <summary>A side of a join: one table whose columns are plain.</summary>
    private Relation Side(Relation relation)
    {
        var isBare =
            relation is { From: SqlTable or SqlDerived or SqlTableFunction, Where: null, IsCut: false }
            && relation.Columns.All(column => column.Value is SqlColumn plain && plain.Name == ColumnName(column.Key));
        return isBare ? relation : Nest(relation, isOrderVisible: relation.IsCut);
    }

    private static string Word(JoinKind kind, SqlExpression? condition) =>
        kind switch
        {
            JoinKind.Inner or JoinKind.Cross => condition is null ? "CROSS JOIN" : "JOIN",
            JoinKind.LeftOuter => "LEFT JOIN",
            JoinKind.RightOuter => "RIGHT JOIN",
            JoinKind.FullOuter => "FULL JOIN",
            JoinKind.LeftSemi => "SEMI JOIN",
            JoinKind.LeftAnti => "ANTI JOIN",
            _ => throw new UnreachableException($"'{kind}' is no join."),
        };

    private static SqlExpression? Always(JoinKind kind) =>
        kind is JoinKind.Inner or JoinKind.Cross ? null : new SqlLiteral(true, KnownTypes.Boolean);

    private Relation Combined(SetOperation operation)
    {
        var word = (operation.Kind, operation.KeepDuplicates) switch
        {
            (SetOperationKind.Intersect, false) => "INTERSECT",
            (SetOperationKind.Intersect, true) => "INTERSECT ALL",
            (SetOperationKind.Except, false) => "EXCEPT",
            _ => "EXCEPT ALL",
        };
        return Unordered(Stack(word, [Relation(operation.Left), Relation(operation.Right)], operation.Output));
    }

    // Rows written one by one, as VALUES with expressions are, become one list: a union of many queries has no order
    // of work.
    private Relation United(Union union)
    {
        var inputs = union.Inputs.Select(Relation).ToArray();
        var isList =
            inputs.Length > 1
            && inputs.All(input => input is { From: null, Where: null, IsCut: false, OrderBy.Count: 0 });
        if (!isList || union.Output.Count == 0)
        {
            return Stack("UNION ALL", inputs, union.Output);
        }

        var rows = inputs.Select(input => input.Output.Select(input.Resolve).ToArray()).ToArray();
        return Source(union.Output, (names, alias) => new SqlDerived(new SqlValues(rows), alias, names));
    }

    /// <summary>Queries on top of each other by position; the result's columns get the ids of the node.</summary>
    private Relation Stack(string word, IReadOnlyList<Relation> inputs, IReadOnlyList<AttributeReference> output)
    {
        var queries = new List<SqlQuery>();
        foreach (var input in inputs)
        {
            var select = Select(input, isOrderVisible: word == "UNION ALL", keepDuplicates: true);
            var items = select.Items.Select(
                (item, i) => item with
                {
                    Name = i < output.Count ? ColumnName(output[i].Id) : "one",
                    Expression = word == "UNION ALL" || i >= output.Count
                        ? item.Expression
                        : SortKeys.Grouping(item.Expression, output[i].Type),
                }
            );
            select = select with { Items = items.ToArray() };
            queries.Add(word == "UNION ALL" || select.Limit is not null ? select : select with { OrderBy = [] });
        }

        return Over(new SqlSetQuery(word, queries), output);
    }
}
