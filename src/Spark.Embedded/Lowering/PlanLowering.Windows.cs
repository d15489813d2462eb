using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    /// <summary>
    /// Spreads over whole partitions are computed by grouping and joined back: C# aggregates do not run over windows,
    /// and
    /// DuckDB's own differ from Spark's in the last bits.
    /// </summary>
    private (Relation Child, Dictionary<string, SqlExpression> Values) WithGroupedWindows(
        Relation child,
        IReadOnlyList<Expression> expressions
    )
    {
        var values = new Dictionary<string, SqlExpression>(StringComparer.Ordinal);
        var windows = expressions
            .SelectMany(expression => expression.SelfAndDescendants())
            .OfType<WindowCall>()
            .Where(window =>
                window.Function is AggregateCall call
                && AggregateLowering.IsStepByStep(call)
                && !WindowLowering.IsPartial(window.Frame)
            )
            .GroupBy(window => string.Join('|', window.PartitionBy.Select(StructuralKey.Of)))
            .ToArray();
        foreach (var group in windows)
        {
            child = WithGroups(child, group.First().PartitionBy, group.ToArray(), values);
        }

        return (child, values);
    }

    private Relation WithGroups(
        Relation child,
        IReadOnlyList<Expression> partition,
        IReadOnlyList<WindowCall> windows,
        Dictionary<string, SqlExpression> values
    )
    {
        var (numbered, rowIndex) = WithRowIndex(child);
        var expressions = Expressions(numbered, rowIndex);
        var keys = partition.Select(expressions.Lower).ToArray();
        var groups = new List<SqlItem>();
        var keyColumns = keys.Select(key => Add(groups, key, "g")).ToArray();
        var added = windows
            .Select(window =>
                (Key: StructuralKey.Of(window), Column: Add(groups, expressions.Lower(window.Function), "a"))
            )
            .ToArray();
        var grouped = Named(
            new SqlSelect
            {
                Items = groups,
                From = numbered.From,
                GroupBy = keys,
            }
        );
        var match = keys.Zip(
                keyColumns,
                (key, column) => (SqlExpression)new SqlBinary("IS NOT DISTINCT FROM", key, column)
            )
            .Aggregate(
                (SqlExpression)new SqlLiteral(true, KnownTypes.Boolean),
                (left, right) => left is SqlLiteral ? right : new SqlBinary("AND", left, right)
            );
        var carried = values.Values.Concat(added.Select(pair => pair.Column)).OfType<SqlColumn>().Append(rowIndex);
        var rows = new SqlSelect
        {
            Items =
            [
                .. Select(numbered, isOrderVisible: false).Items,
                .. carried.Select(column => new SqlItem(column, column.Name)),
            ],
            From = new SqlJoin(numbered.From!, grouped, "LEFT JOIN", match),
        };
        foreach (var (key, column) in added)
        {
            values[key] = column;
        }

        return Over(rows, child.Output) with
        {
            OrderBy = [new SqlOrder(rowIndex, true, true)],
        };
    }
}
