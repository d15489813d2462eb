using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Random;
using Spark.Embedded.Sql;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Lowering;

internal sealed partial class PlanLowering
{
    private Relation Generated(Generate generate)
    {
        var child = Relation(generate.Child);
        if (!MayFold([generate.Generator], child) || child.IsCut || child.HasWindow)
        {
            child = Nest(child);
        }

        var call = generate.Generator;
        var expressions = Expressions(child);
        var arguments = call.Arguments.Select(expressions.Lower).ToArray();
        var generated = GeneratorLowering.Columns(generate, arguments);
        var select = Select(child, isOrderVisible: true);
        var items = generated.Items.Select(item => new SqlItem(item, _context.FreshName("u"))).ToArray();
        var rows = Over(select with { Items = [.. select.Items, .. items] }, child.Output);
        var columns = new Dictionary<long, SqlExpression>(rows.Columns);
        var values = generated.Finish(items.Select(item => (SqlExpression)new SqlColumn(item.Name)).ToArray());
        for (var i = 0; i < generate.GeneratedColumns.Count; i++)
        {
            columns[generate.GeneratedColumns[i].Id] = values[i];
        }

        return rows with { Output = generate.Output, Columns = columns };
    }

    /// <summary>
    /// Columns computed by C# from whole vectors: one function from all input columns to a struct of the new ones.
    /// </summary>
    private Relation Mapped(MapColumns map)
    {
        if (map.Map is not IChunkMap chunks)
        {
            throw Unsupported.Feature(map.Map.Name);
        }

        var child = Nest(Relation(map.Child));
        var inputs = chunks.InputsOf(map.Child.Output);
        var result = new StructType(map.NewColumns.Select(column => new StructField(column.Name, column.Type)));
        var function = new NativeFunction(
            _context.FreshName($"{map.Map.Name}@{chunks.Key}#"),
            inputs.Select(column => column.Type).ToArray(),
            result,
            new ChunkMapKernel(chunks, inputs.Select(column => column.Type).ToArray(), result));
        var name = _context.FreshName("m");
        var select = Select(child, isOrderVisible: true);
        var value = new SqlNativeCall(function, inputs.Select(child.Resolve).ToArray());
        var rows = Over(select with { Items = [.. select.Items, new SqlItem(value, name)] }, child.Output);
        var columns = new Dictionary<long, SqlExpression>(rows.Columns);
        for (var i = 0; i < map.NewColumns.Count; i++)
        {
            columns[map.NewColumns[i].Id] = new SqlField(new SqlColumn(name), Native.StructFields.Name(i));
        }

        return rows with { Output = map.Output, Columns = columns };
    }

    private Relation Sampled(Sample sample)
    {
        RefusePartitions(sample.Child);
        var child = Relation(sample.Child);
        if (sample.SortFirst)
        {
            var (nested, place) = WithRowIndex(Nest(child));
            var order = nested.Output
                .Where(column => TypeInspection.IsOrderable(column.Type))
                .DistinctBy(column => column.Id)
                .Select(column => new SqlOrder(
                    SortKeys.Of(nested.Resolve(column), column.Type), IsAscending: true, NullsFirst: true));
            child = nested with
            {
                OrderBy = [.. order, new SqlOrder(place, IsAscending: true, NullsFirst: true)],
                IsOrdered = true,
            };
        }

        var (rows, rowIndex) = WithRowIndex(child);
        var seed = new SqlLiteral(sample.Seed, KnownTypes.Long);
        if (sample.WithReplacement)
        {
            var mean = new SqlLiteral(sample.UpperBound, KnownTypes.Double);
            var copies = new SqlNativeCall(RandomFunctions.Poisson, [seed, mean, rowIndex]);
            var select = Select(rows, isOrderVisible: true);
            var name = _context.FreshName("u");
            var repeat = new SqlCall("unnest", [new SqlCall("range", [copies])]);
            return Over(select with { Items = [.. select.Items, new SqlItem(repeat, name)] }, rows.Output);
        }

        var draw = new SqlNativeCall(RandomFunctions.Uniform, [seed, rowIndex]);
        var low = new SqlLiteral(sample.LowerBound, KnownTypes.Double);
        var high = new SqlLiteral(sample.UpperBound, KnownTypes.Double);
        return rows with
        {
            Where = new SqlBinary("AND", new SqlBinary(">=", draw, low), new SqlBinary("<", draw, high)),
        };
    }
}
