using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Nested;
using Spark.Embedded.Sql;
using Spark.Types;
using Entries = System.Collections.Generic.KeyValuePair<object, object?>[];

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Maps and structs.</summary>
internal static class MapRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["map"] = Make,
            ["getmapvalue"] = Value,
            ["map_keys"] = call => new SqlCall("map_keys", call.Arguments),
            ["map_values"] = call => new SqlCall("map_values", call.Arguments),
            ["map_entries"] = call =>
                call.Native(
                    (object? m) =>
                        (object?)
                            ((Entries?)m)?.Select(entry => (object?)new object?[] { entry.Key, entry.Value }).ToArray()
                ),
            ["map_concat"] = Concat,
            ["map_contains_key"] = ContainsKey,
            ["map_from_arrays"] = call =>
                call.Native(
                    (object?[] keys, object?[] values) =>
                        (object?)MapBuilding.OfArrays(keys, values, ((MapType)call.Type).KeyType)
                ),
            ["map_from_entries"] = call => call.Native((object?[] entries) => FromEntries(entries, (MapType)call.Type)),
            ["named_struct"] = Struct,
            ["struct"] = call => new SqlStruct(call.Arguments.Select((value, i) => Field(i, value)).ToArray()),
        };

    /// <summary>The value under a key; NULL when it is not there.</summary>
    public static SqlExpression Value(ScalarCall call)
    {
        var order = new ValueOrder(((MapType)call.TypeOf(0)).KeyType);
        return call.Native(
            (object? m, object? key) =>
                m is null || key is null
                    ? null
                    : ((Entries)m).FirstOrDefault(entry => order.Equals(entry.Key, key)).Value
        );
    }

    private static (string Name, SqlExpression Value) Field(int index, SqlExpression value) =>
        (Native.StructFields.Name(index), value);

    // Names stand at even positions and are constants; the type of the call has them too.
    private static SqlExpression Struct(ScalarCall call) =>
        new SqlStruct(
            Enumerable
                .Range(0, call.Count / 2)
                .Select(i => Field(i, new SqlCast(call[(2 * i) + 1], call.TypeOf((2 * i) + 1))))
                .ToArray()
        );

    private static SqlExpression Make(ScalarCall call)
    {
        var type = (MapType)call.Type;
        var keys = KnownTypes.ArrayOf(type.KeyType);
        var values = KnownTypes.ArrayOf(type.ValueType);
        SqlExpression List(int offset, DataType list) =>
            call.Count == 0
                ? new SqlLiteral(Array.Empty<object?>(), list)
                : new SqlCast(new SqlList(call.Arguments.Where((_, i) => i % 2 == offset).ToArray()), list);
        return new SqlNativeCall(
            RowFunction.Of(
                "map",
                [keys, values],
                type,
                (object?[] k, object?[] v) => (object?)MapBuilding.OfArrays(k, v, type.KeyType)
            ),
            [List(0, keys), List(1, values)]
        );
    }

    private static SqlExpression Concat(ScalarCall call)
    {
        var type = (MapType)call.Type;
        if (call.Count == 0)
        {
            return new SqlLiteral(Array.Empty<KeyValuePair<object, object?>>(), type);
        }

        var all = KnownTypes.ArrayOf(type);
        return new SqlNativeCall(
            RowFunction.Of(
                "map_concat",
                [all],
                type,
                (object?[] maps) =>
                    maps.Contains(null)
                        ? null
                        : (object?)
                            MapBuilding.Of(
                                maps.SelectMany(m => (Entries)m!)
                                    .Select(e => new KeyValuePair<object?, object?>(e.Key, e.Value)),
                                type.KeyType
                            )
            ),
            [new SqlCast(new SqlList(call.Arguments), all)]
        );
    }

    private static SqlExpression ContainsKey(ScalarCall call)
    {
        var order = new ValueOrder(((MapType)call.TypeOf(0)).KeyType);
        return call.Native(
            (object? m, object? key) =>
                m is null || key is null ? (bool?)null : ((Entries)m).Any(entry => order.Equals(entry.Key, key))
        );
    }

    private static object? FromEntries(object?[] entries, MapType type) =>
        entries.Contains(null)
            ? null
            : MapBuilding.Of(
                entries.Select(entry => new KeyValuePair<object?, object?>(
                    ((object?[])entry!)[0],
                    ((object?[])entry)[1]
                )),
                type.KeyType
            );
}
