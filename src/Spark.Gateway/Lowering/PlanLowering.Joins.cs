using System.Diagnostics;
using System.Globalization;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

internal sealed partial class PlanLowering
{
    private Relation Joined(Join join)
    {
        var left = Table(Relation(join.Left));
        var right = join.IsLateral ? Lateral(join.Right, left.Output) : Table(Relation(join.Right));
        var condition = join.Condition is null
            ? string.Empty
            : $" ON {Expressions([.. left.Output, .. join.Right.Output]).Lower(join.Condition)}";
        var word = Word(join.Kind, isBare: join.Condition is null);
        return new Relation($"{left.From} {word} {right.From}{condition}", join.Output)
        {
            Depth = Math.Max(left.Depth, right.Depth),
            IsComposite = true,
        };
    }

    private Relation Lateral(LogicalPlan plan, IReadOnlyList<AttributeReference> left)
    {
        var lowering = new PlanLowering(_context, ScopeOf(left));
        var relation = lowering.Relation(plan);
        var text = lowering.Select(relation, isPositional: false, ColumnName, string.Empty);
        return new Relation($"LATERAL ({text})", plan.Output) { Depth = relation.Depth + 1 };
    }

    private static string Word(JoinKind kind, bool isBare) => kind switch
    {
        JoinKind.Inner or JoinKind.Cross => isBare ? "CROSS JOIN" : "JOIN",
        JoinKind.LeftOuter => "LEFT JOIN",
        JoinKind.RightOuter => "RIGHT JOIN",
        JoinKind.FullOuter => "FULL JOIN",
        JoinKind.LeftSemi => "LEFT SEMI JOIN",
        JoinKind.LeftAnti => "LEFT ANTI JOIN",
        _ => throw new UnreachableException($"'{kind}' is not a join."),
    };

    private Relation Combined(SetOperation operation)
    {
        var left = Relation(operation.Left);
        var word = (operation.Kind == SetOperationKind.Intersect ? "INTERSECT" : "EXCEPT")
            + (operation.KeepDuplicates ? " ALL" : string.Empty);
        var right = Relation(operation.Right);
        var text = $"{Operand(left, operation.Output)} {word} {Operand(right, operation.Output)}";
        return Over(text, operation.Output, Math.Max(left.Depth, right.Depth) + 1);
    }

    private Relation United(Union union)
    {
        if (union.IsInlineTable)
        {
            var expressions = Expressions();
            return Values(
                union.Inputs.Cast<Project>().Select(row => row.Expressions.Select(expressions.Lower)), union.Columns);
        }

        var inputs = union.Inputs.Select(Relation).ToArray();
        var text = string.Join(" UNION ALL ", inputs.Select(input => Operand(input, union.Columns)));
        return Over(text, union.Columns, inputs.Max(input => input.Depth) + 1);
    }

    /// <summary>
    /// A side of a set operation: columns by position, named by the result's; a repeated one by its position.
    /// </summary>
    private string Operand(Relation relation, IReadOnlyList<AttributeReference> names)
    {
        var open = relation.IsClosed ? Nest(relation) : relation;
        var items = open.Output.Select((column, i) => Item(open, column, i, ColumnName)).ToArray();
        var seen = new HashSet<long>();
        var renamed = names.Select((column, i) => items[i] with
        {
            Name = seen.Add(column.Id)
                ? ColumnName(column)
                : string.Create(CultureInfo.InvariantCulture, $"d{i}_{_depth}"),
        });
        var list = names.Count == 0 ? $"1 AS {Placeholder}" : string.Join(", ", renamed);
        var from = open.From is null ? string.Empty : $" FROM {open.From}";
        var where = open.Where is null ? string.Empty : $" WHERE {open.Where}";
        return $"SELECT {list}{from}{where}";
    }
}
