using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    // Past this many values a statement text is slower than handing the rows over in chunks.
    private const int LiteralLimit = 4096;

    private Relation Source(
        IReadOnlyList<AttributeReference> output,
        Func<IReadOnlyList<string>, string, SqlFrom> from
    ) =>
        new()
        {
            From = from(Names(output), _context.FreshName("t")),
            Output = output,
            Columns = PlainColumns(output),
        };

    // A column that is there twice needs two names, though nobody asks for the second.
    private string[] Names(IReadOnlyList<AttributeReference> output)
    {
        var seen = new HashSet<long>();
        return output.Select((column, i) => seen.Add(column.Id) ? ColumnName(column.Id) : $"again{i}").ToArray();
    }

    private Relation Local(LocalRelation local)
    {
        if (local.Columns.Count == 0)
        {
            return Source(
                [],
                (_, alias) =>
                    new SqlTableFunction("range", [new SqlLiteral((long)local.Rows.Count, KnownTypes.Long)], [], alias)
            );
        }

        if (local.Rows.Count == 0)
        {
            var nothing = new SqlSelect
            {
                Items = local
                    .Columns.Select(c => new SqlItem(new SqlLiteral(null, c.Type), ColumnName(c.Id)))
                    .ToArray(),
                Where = new SqlLiteral(false, KnownTypes.Boolean),
            };
            return Over(nothing, local.Output);
        }

        if (local.Rows.Count * local.Columns.Count > LiteralLimit)
        {
            return Source(local.Output, (names, alias) => _context.Provider.Rows(local, names, alias));
        }

        var rows = local
            .Rows.Select(row =>
                row.Select((value, i) => (SqlExpression)new SqlLiteral(value, local.Columns[i].Type)).ToArray()
            )
            .ToArray();
        return Source(local.Output, (names, alias) => new SqlDerived(new SqlValues(rows), alias, names));
    }

    private Relation Range(RangeRelation range) =>
        Source(
            range.Output,
            (names, alias) =>
                new SqlTableFunction(
                    "range",
                    new[] { range.Start, range.End, range.Step }
                        .Select(SqlExpression (bound) => new SqlLiteral(bound, KnownTypes.Long))
                        .ToArray(),
                    [],
                    alias,
                    names
                )
        );
}
