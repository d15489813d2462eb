using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Nested;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;
using Entries = System.Collections.Generic.KeyValuePair<object, object?>[];

namespace Spark.Embedded.Lowering.Rules;

/// <summary>
/// Functions of arrays and maps that take a lambda. The lambda runs over a list in DuckDB; what several parameters
/// need is
/// zipped into structs first.
/// </summary>
internal static class LambdaRules
{
    private const string Map = "list_transform";

    public static RuleTable Table { get; } =
        new()
        {
            ["transform"] = call => new SqlCall(Map, [call[0], Indexed(call, 1)]),
            ["filter"] = call => new SqlCall("list_filter", [call[0], Indexed(call, 1)]),
            ["exists"] = call => Quantified(call, found: true),
            ["forall"] = call => Quantified(call, found: false),
            ["aggregate"] = Fold,
            ["zip_with"] = ZipWith,
            ["array_sort"] = ArraySort,
            ["map_filter"] = MapFilter,
            ["transform_keys"] = call => TransformEntries(call, isKey: true),
            ["transform_values"] = call => TransformEntries(call, isKey: false),
            ["map_zip_with"] = MapZipWith,
        };

    private static Lambda Body(ScalarCall call, int index) => (Lambda)call.Source(index);

    // DuckDB counts the second parameter from 1, Spark from 0.
    private static SqlLambda Indexed(ScalarCall call, int index)
    {
        var lambda = Body(call, index);
        var element = ExpressionLowering.VariableName(lambda.Parameters[0]);
        if (lambda.Parameters.Count == 1)
        {
            return new SqlLambda([element], call.Expressions.Lower(lambda.Body));
        }

        var position = ExpressionLowering.VariableName(lambda.Parameters[1]);
        var fromZero = new SqlCast(
            new SqlBinary("-", new SqlColumn(position), new SqlLiteral(1L, KnownTypes.Long)),
            KnownTypes.Int
        );
        return new SqlLambda(
            [element, position],
            call.Expressions.With(lambda.Parameters[1], fromZero).Lower(lambda.Body)
        );
    }

    /// <summary>A lambda of one struct whose fields are the parameters of the given one.</summary>
    private static SqlLambda OverFields(
        ScalarCall call,
        Lambda lambda,
        Func<SqlExpression, SqlExpression, SqlExpression>? wrap = null
    )
    {
        var name = call.Expressions.Context.FreshName("z");
        var row = new SqlColumn(name);
        var expressions = call.Expressions;
        for (var i = 0; i < lambda.Parameters.Count; i++)
        {
            expressions = expressions.With(lambda.Parameters[i], new SqlField(row, StructFields.Name(i)));
        }

        var body = expressions.Lower(lambda.Body);
        return new SqlLambda([name], wrap is null ? body : wrap(row, body));
    }

    private static SqlExpression Quantified(ScalarCall call, bool found)
    {
        var truths = KnownTypes.ArrayOf(KnownTypes.Boolean);
        var list = new SqlCall(Map, [call[0], Indexed(call, 1)]);
        return new SqlNativeCall(
            RowFunction.Of(
                call.Name,
                [truths],
                KnownTypes.Boolean,
                (object?[] values) =>
                    values.Any(value => value is bool truth && truth == found) ? found
                    : values.Contains(null) ? (bool?)null
                    : !found
            ),
            [list]
        );
    }

    // list_reduce wants one type for accumulator and element, so both ride in a struct of which each half is used in
    // turn.
    private static SqlExpression Fold(ScalarCall call)
    {
        var zero = call.Source(1);
        var element = ((ArrayType)call.TypeOf(0)).ElementType;
        var merge = Body(call, 2);
        var finish = Body(call, 3);
        var context = call.Expressions.Context;
        var (item, left, right) = (context.FreshName("z"), context.FreshName("z"), context.FreshName("z"));
        SqlStruct Pair(SqlExpression accumulator, SqlExpression value) =>
            new([(StructFields.Name(0), accumulator), (StructFields.Name(1), value)]);
        var nothing = new SqlLiteral(null, element);
        var start = Pair(new SqlCast(call[1], zero.Type), nothing);
        var rest = new SqlCall(
            Map,
            [call[0], new SqlLambda([item], Pair(new SqlLiteral(null, zero.Type), new SqlColumn(item)))]
        );
        var body = call
            .Expressions.With(merge.Parameters[0], new SqlField(new SqlColumn(left), StructFields.Name(0)))
            .With(merge.Parameters[1], new SqlField(new SqlColumn(right), StructFields.Name(1)))
            .Lower(merge.Body);
        var reduced = new SqlCall(
            "list_reduce",
            [
                new SqlCall("list_concat", [new SqlList([start]), rest]),
                new SqlLambda([left, right], Pair(new SqlCast(body, zero.Type), nothing)),
            ]
        );
        var result = new SqlField(reduced, StructFields.Name(0));
        var finished = new SqlCall(
            "list_extract",
            [new SqlCall(Map, [new SqlList([result]), Plain(call, finish)]), new SqlLiteral(1L, KnownTypes.Long)]
        );
        return new SqlCase([(new SqlPostfix(call[0], "IS NOT NULL"), finished)], new SqlLiteral(null, call.Type));
    }

    private static SqlLambda Plain(ScalarCall call, Lambda lambda) =>
        new(lambda.Parameters.Select(ExpressionLowering.VariableName).ToArray(), call.Expressions.Lower(lambda.Body));

    private static SqlExpression ZipWith(ScalarCall call)
    {
        var left = ((ArrayType)call.TypeOf(0)).ElementType;
        var right = ((ArrayType)call.TypeOf(1)).ElementType;
        var pairs = KnownTypes.ArrayOf(Record(left, right));
        var zipped = new SqlNativeCall(
            RowFunction.Of(
                "zip",
                [call.TypeOf(0), call.TypeOf(1)],
                pairs,
                (object?[] a, object?[] b) => (object?)ArraySearch.Zip([a, b])
            ),
            [call[0], call[1]]
        );
        return new SqlCall(Map, [zipped, OverFields(call, Body(call, 2))]);
    }

    // Every pair is compared in DuckDB, the sort itself reads the table of results.
    private static SqlExpression ArraySort(ScalarCall call)
    {
        if (call.Count == 1)
        {
            return ArrayRules.Ascending(call, nullsLast: true);
        }

        var lambda = Body(call, 1);
        var (x, y) = (
            ExpressionLowering.VariableName(lambda.Parameters[0]),
            ExpressionLowering.VariableName(lambda.Parameters[1])
        );
        var row = new SqlCall(Map, [call[0], new SqlLambda([y], call.Expressions.Lower(lambda.Body))]);
        var table = new SqlCall(Map, [call[0], new SqlLambda([x], row)]);
        var integers = KnownTypes.ArrayOf(KnownTypes.ArrayOf(KnownTypes.Int));
        return new SqlNativeCall(
            RowFunction.Of(
                "array_sort_by",
                [call.TypeOf(0), integers],
                call.Type,
                (object?[] a, object?[] order) => (object?)ComparedSort.Sort(a, order)
            ),
            [call[0], table]
        );
    }

    private static StructType Record(params DataType[] types) =>
        new(types.Select((type, i) => new StructField($"c{i}", type)));

    private static ArrayType EntryList(MapType map) => KnownTypes.ArrayOf(Record(map.KeyType, map.ValueType));

    private static SqlNativeCall ToEntries(ScalarCall call)
    {
        var map = (MapType)call.TypeOf(0);
        return new SqlNativeCall(
            RowFunction.Of(
                "entries",
                [map],
                EntryList(map),
                (object? m) =>
                    (object?)((Entries?)m)?.Select(entry => (object?)new object?[] { entry.Key, entry.Value }).ToArray()
            ),
            [call[0]]
        );
    }

    private static SqlNativeCall FromEntries(SqlExpression entries, MapType map) =>
        new(
            RowFunction.Of(
                "from_entries",
                [EntryList(map)],
                map,
                (object?[] list) =>
                    (object?)
                        MapBuilding.Of(
                            list.Select(entry => new KeyValuePair<object?, object?>(
                                ((object?[])entry!)[0],
                                ((object?[])entry)[1]
                            )),
                            map.KeyType
                        )
            ),
            [entries]
        );

    private static SqlExpression MapFilter(ScalarCall call) =>
        FromEntries(new SqlCall("list_filter", [ToEntries(call), OverFields(call, Body(call, 1))]), (MapType)call.Type);

    private static SqlExpression TransformEntries(ScalarCall call, bool isKey)
    {
        var lambda = OverFields(
            call,
            Body(call, 1),
            (row, body) =>
                new SqlStruct([
                    (StructFields.Name(0), isKey ? body : new SqlField(row, StructFields.Name(0))),
                    (StructFields.Name(1), isKey ? new SqlField(row, StructFields.Name(1)) : body),
                ])
        );
        return FromEntries(new SqlCall(Map, [ToEntries(call), lambda]), (MapType)call.Type);
    }

    private static SqlExpression MapZipWith(ScalarCall call)
    {
        var left = (MapType)call.TypeOf(0);
        var right = (MapType)call.TypeOf(1);
        var order = new ValueOrder(left.KeyType);
        var rows = KnownTypes.ArrayOf(Record(left.KeyType, left.ValueType, right.ValueType));
        var zipped = new SqlNativeCall(
            RowFunction.Of(
                "zip_maps",
                [left, right],
                rows,
                (object? a, object? b) =>
                    a is null || b is null ? null : (object?)ZipMaps((Entries)a, (Entries)b, order)
            ),
            [call[0], call[1]]
        );
        var lambda = OverFields(
            call,
            Body(call, 2),
            (row, body) =>
                new SqlStruct([
                    (StructFields.Name(0), new SqlField(row, StructFields.Name(0))),
                    (StructFields.Name(1), body),
                ])
        );
        return FromEntries(new SqlCall(Map, [zipped, lambda]), (MapType)call.Type);
    }

    private static object?[] ZipMaps(Entries left, Entries right, ValueOrder order) =>
        left.Concat(right)
            .Select(entry => entry.Key)
            .Distinct(order)
            .Select(key =>
                (object?)
                    new[]
                    {
                        key,
                        left.FirstOrDefault(entry => order.Equals(entry.Key, key)).Value,
                        right.FirstOrDefault(entry => order.Equals(entry.Key, key)).Value,
                    }
            )
            .ToArray();
}
