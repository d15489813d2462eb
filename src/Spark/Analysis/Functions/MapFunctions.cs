using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Maps.</summary>
internal static class MapFunctions
{
    private static readonly ExpectedType Map = ExpectedType.Map;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("map", 0, int.MaxValue, Make),
        Scalar("map_keys", use => new ArrayType(TypeOf(use).KeyType, false), Map),
        Scalar("map_values", use => new ArrayType(TypeOf(use).ValueType, TypeOf(use).ValueContainsNull), Map),
        Scalar("map_entries", EntriesType, Map),
        Built("map_concat", 0, int.MaxValue, Concat),
        Built("map_contains_key", 2, 2, ContainsKey),
        Scalar("map_from_arrays", FromArraysType, ExpectedType.Array, ExpectedType.Array),
        Built("map_from_entries", 1, 1, FromEntries),
    ];

    private static MapType TypeOf(FunctionUse use) => (MapType)use.TypeOf(0);

    private static ArrayType EntriesType(FunctionUse use) => new(
        KnownTypes.StructOf(
            new StructField("key", TypeOf(use).KeyType, false), new StructField(
                "value", TypeOf(use).ValueType, TypeOf(use).ValueContainsNull)),
        false);

    private static FunctionCall Make(FunctionUse use)
    {
        if (use.Count % 2 != 0)
        {
            throw AnalysisErrors.WrongArgumentCount("map", "2n (n > 0)", use.Count, null);
        }

        var keys = use.Arguments.Where((_, i) => i % 2 == 0).ToArray();
        var values = use.Arguments.Where((_, i) => i % 2 == 1).ToArray();
        var keyType = CommonTypes.WiderOfAll(keys.Select(key => key.Type))
            ?? throw Differ(use, "CREATE_MAP_KEY_DIFF_TYPES", "keys", keys);
        var valueType = CommonTypes.WiderOfAll(values.Select(value => value.Type))
            ?? throw Differ(use, "CREATE_MAP_VALUE_DIFF_TYPES", "values", values);
        if (use.Count > 0 && Ordering.HasMap(keyType))
        {
            throw use.Mismatch(
                "INVALID_MAP_KEY_TYPE", $"The key of map cannot be/contain \"{SqlTypeNames.Of(keyType)}\".");
        }

        use.Replace(keys.Zip(values).SelectMany(pair => new[] { Casts.Implicit(pair.First, keyType),
            Casts.Implicit(pair.Second, valueType) }).ToArray());
        return use.Call(new MapType(keyType, valueType, values.Any(value => value.IsNullable)), false);
    }

    private static Microsoft.Spark.Sql.AnalysisException Differ(
        FunctionUse use, string subclass, string what, Expression[] items) => use.Mismatch(
        subclass,
        $"The given {what} of function `map` should all be the same type, but they are "
        + $"[{string.Join(", ", items.Select(item => $"\"{SqlTypeNames.Of(item.Type)}\""))}].");

    private static FunctionCall Concat(FunctionUse use)
    {
        if (use.Arguments.FirstOrDefault(argument => argument.Type is not MapType) is { } other)
        {
            throw use.Mismatch(
                "MAP_CONCAT_DIFF_TYPES",
                $"The `map_concat` should all be of type map, but it's [\"{SqlTypeNames.Of(other.Type)}\"].");
        }

        var type = use.Count == 0
            ? new MapType(KnownTypes.String, KnownTypes.String, false)
            : use.Unify(types => types.Aggregate(
            (DataType?)KnownTypes.Null, (left, right) =>
                left is null ? null : CommonTypes.WiderWithoutStrings(left, right)));
        return use.Call(type, use.AnyNullable);
    }

    private static FunctionCall ContainsKey(FunctionUse use)
    {
        if (use.TypeOf(0) is not MapType map)
        {
            throw use.UnexpectedInput(0, Map);
        }

        if (use.TypeOf(1) is NullType)
        {
            throw use.Mismatch("NULL_TYPE", "Null typed values cannot be used as arguments of `map_contains_key`.");
        }

        if (CommonTypes.WiderWithoutStrings(map.KeyType, use.TypeOf(1)) is not { } key)
        {
            throw use.Mismatch(
                "MAP_FUNCTION_DIFF_TYPES",
                "Input to `map_contains_key` should have been \"MAP\" followed by a value with same key type, but it's "
                + $"[\"{SqlTypeNames.Of(map)}\", \"{SqlTypeNames.Of(use.TypeOf(1))}\"].");
        }

        use.Replace([Casts.Implicit(use[0], new MapType(key, map.ValueType, map.ValueContainsNull)),
            Casts.Implicit(use[1], key)]);
        return use.Call(KnownTypes.Boolean, true);
    }

    private static MapType FromArraysType(FunctionUse use)
    {
        var values = (ArrayType)use.TypeOf(1);
        return new MapType(((ArrayType)use.TypeOf(0)).ElementType, values.ElementType, values.ContainsNull);
    }

    private static FunctionCall FromEntries(FunctionUse use) =>
        use.TypeOf(0) is ArrayType { ElementType: StructType { Fields: [var key, var value] } } entries
            ? use.Call(
                new MapType(key.DataType, value.DataType, value.IsNullable), use[0].IsNullable || entries.ContainsNull)
            : throw use.UnexpectedInput(0, new ExpectedType("ARRAY\" of pair \"STRUCT", _ => false, _ => null));
}
