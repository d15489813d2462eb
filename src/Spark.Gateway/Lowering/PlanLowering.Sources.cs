using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

internal sealed partial class PlanLowering
{
    /// <summary>More values than these travel as Arrow instead of text.</summary>
    private const int MostWrittenValues = 400;

    private Relation Local(LocalRelation local)
    {
        if (local.Rows.Count * local.Output.Count > MostWrittenValues
            || local.Output.Any(column => column.Metadata is not null || HasUserType(column.Type)))
        {
            return Leaf(new RowsStep(_context.FreshView(), local), local.Output);
        }

        if (local.Rows.Count == 0)
        {
            return new Relation(null, local.Output)
            {
                Items = local.Output
                    .Select(column => new SelectItem(LiteralText.Of(null, column.Type), ColumnName(column)))
                    .ToArray(),
                Where = "false",
            };
        }

        if (local.Output.Count == 0)
        {
            return new Relation(Generator(0, local.Rows.Count, 1, 1), []);
        }

        return Values(
            local.Rows.Select(row => row.Select((value, i) => LiteralText.Of(value, local.Output[i].Type))),
            local.Output);
    }

    private Relation Values(IEnumerable<IEnumerable<SqlText>> rows, IReadOnlyList<AttributeReference> output)
    {
        var lines = rows.Select(row => $"({string.Join(", ", row)})");
        var names = string.Join(", ", output.Select(ColumnName));
        return new Relation($"VALUES {string.Join(", ", lines)} AS t({names})", output) { IsComposite = true };
    }

    private Relation Range(RangeRelation range) =>
        new(Generator(range.Start, range.End, range.Step, range.PartitionCount), range.Output)
        {
            Items = [new SelectItem(SqlText.Primary("id"), ColumnName(range.Column))],
        };

    private static string Generator(long start, long end, long step, int? partitions) => string.Create(
        CultureInfo.InvariantCulture,
        $"range({start}L, {end}L, {step}L{(partitions is null ? string.Empty : $", {partitions}")})");

    private Relation Sampled(Sample sample)
    {
        var input = sample.SortFirst
            ? Alone(lowering => lowering.SortedByAll(lowering.Relation(Uncorrelated(sample.Child))))
            : Input(sample.Child);
        return Leaf(new SampleStep(_context.FreshView(), input, sample), sample.Output);
    }

    /// <summary>Rows of each partition by all columns that have an order, as randomSplit sorts them.</summary>
    private Relation SortedByAll(Relation relation)
    {
        var keys = relation.Output
            .Where(column => IsOrderable(column.Type))
            .Select(column => $"{ColumnName(column)} ASC NULLS FIRST")
            .ToArray();
        return keys.Length == 0
            ? relation
            : Nest(relation) with { Order = $"SORT BY {string.Join(", ", keys)}" };
    }

    private static bool IsOrderable(DataType type) => type switch
    {
        MapType or CalendarIntervalType => false,
        ArrayType array => IsOrderable(array.ElementType),
        StructType row => row.Fields.All(field => IsOrderable(field.DataType)),
        UserDefinedType user => IsOrderable(user.SqlType),
        _ => true,
    };

    private static bool HasUserType(DataType type) => type switch
    {
        UserDefinedType => true,
        ArrayType array => HasUserType(array.ElementType),
        MapType map => HasUserType(map.KeyType) || HasUserType(map.ValueType),
        StructType row => row.Fields.Any(field => HasUserType(field.DataType)),
        _ => false,
    };
}
