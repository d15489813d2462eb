using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Nested;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Arrays.</summary>
internal static class ArrayRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["array"] = call =>
                call.Count == 0
                    ? new SqlLiteral(Array.Empty<object?>(), call.Type)
                    : new SqlCast(new SqlList(call.Arguments), call.Type),
            ["getarrayitem"] = call => Item(call, 0),
            ["get"] = call => Item(call, 0),
            ["size"] = call => new SqlCast(
                new SqlCall("coalesce", [Length(call), new SqlLiteral(-1L, KnownTypes.Long)]),
                KnownTypes.Int
            ),
            ["array_size"] = call => new SqlCast(Length(call), KnownTypes.Int),
            ["element_at"] = call => ElementAt(call, isTry: false),
            ["try_element_at"] = call => ElementAt(call, isTry: true),
            ["array_contains"] = call =>
                WithOrder(
                    call,
                    order => (object?[] a, object? v) => v is null ? null : ArraySearch.Contains(a, v, order)
                ),
            ["array_position"] = call =>
                WithOrder(
                    call,
                    order =>
                        (object?[] a, object? v) =>
                            v is null
                                ? null
                                : (object?)(Array.FindIndex(a, x => x is not null && order.Equals(x, v)) + 1L)
                ),
            ["array_remove"] = call =>
                WithOrder(
                    call,
                    order =>
                        (object?[] a, object? v) =>
                            v is null ? null : a.Where(x => x is null || !order.Equals(x, v)).ToArray()
                ),
            ["array_append"] = call =>
                call.Native((object? a, object? v) => (object?)((object?[]?)a)?.Append(v).ToArray()),
            ["array_prepend"] = call =>
                call.Native((object? a, object? v) => (object?)((object?[]?)a)?.Prepend(v).ToArray()),
            ["array_insert"] = call =>
                call.Native((object?[] a, int at, object? v) => (object?)ArraySearch.Insert(a, at, v)),
            ["array_distinct"] = call => Distinct(call[0], (ArrayType)call.Type),
            ["array_compact"] = call => call.Native((object?[] a) => a.Where(x => x is not null).ToArray()),
            ["array_union"] = call =>
                WithOrder(
                    call,
                    order =>
                        (object?[] a, object? b) => b is null ? null : a.Concat((object?[])b).Distinct(order).ToArray()
                ),
            ["array_intersect"] = call =>
                WithOrder(
                    call,
                    order =>
                        (object?[] a, object? b) =>
                            b is null
                                ? null
                                : a.Distinct(order).Where(((object?[])b).ToHashSet(order).Contains).ToArray()
                ),
            ["array_except"] = call =>
                WithOrder(
                    call,
                    order =>
                        (object?[] a, object? b) =>
                            b is null
                                ? null
                                : a.Distinct(order).Where(x => !((object?[])b).Contains(x, order)).ToArray()
                ),
            ["arrays_overlap"] = call =>
                WithOrder(
                    call,
                    order => (object?[] a, object? b) => b is null ? null : ArraySearch.Overlap(a, (object?[])b, order)
                ),
            ["array_join"] = call =>
                call.Count == 2
                    ? call.Native((object?[] a, string separator) => ArraySearch.Join(a, separator, null))
                    : call.Native(
                        (object?[] a, string separator, string filler) => ArraySearch.Join(a, separator, filler)
                    ),
            ["array_max"] = call => Extreme(call, 1),
            ["array_min"] = call => Extreme(call, -1),
            ["array_repeat"] = call =>
                call.Native((object? v, int n) => Enumerable.Repeat(v, Math.Max(n, 0)).ToArray()),
            ["arrays_zip"] = Zip,
            ["flatten"] = call =>
                call.Native(
                    (object?[] a) => a.Contains(null) ? null : (object?)a.SelectMany(x => (object?[])x!).ToArray()
                ),
            ["slice"] = call =>
                call.Native((object?[] a, int start, int length) => (object?)ArraySearch.Slice(a, start, length)),
            ["sort_array"] = call =>
                Sorted(call, call.TryConstant(1, out var ascending) ? ascending : throw NotConstant(call)),
            ["sequence"] = call =>
                call.Count == 2
                    ? call.Native(types =>
                        RowFunction.Of(
                            Label(call),
                            types,
                            call.Type,
                            (object? a, object? b) => Sequences.Of(a, b, null, types, call.Settings.Zone)
                        )
                    )
                    : call.Native(types =>
                        RowFunction.Of(
                            Label(call),
                            types,
                            call.Type,
                            (object? a, object? b, object? step) => Sequences.Of(a, b, step, types, call.Settings.Zone)
                        )
                    ),
        };

    /// <summary>Without repetition, in order of first appearance.</summary>
    public static SqlExpression Distinct(SqlExpression list, ArrayType type)
    {
        var order = new ValueOrder(type.ElementType);
        return new SqlNativeCall(
            RowFunction.Of("array_distinct", [type], type, (object?[] values) => values.Distinct(order).ToArray()),
            [list]
        );
    }

    /// <summary>Sorted ascending; NULL before or after everything.</summary>
    public static SqlExpression Ascending(ScalarCall call, bool nullsLast)
    {
        var order = new ValueOrder(((ArrayType)call.TypeOf(0)).ElementType);
        return call.Native(
            (object?[] a) =>
                nullsLast
                    ? a.OrderBy(x => x is null).ThenBy(x => x, order).ToArray()
                    : a.OrderBy(x => x, order).ToArray()
        );
    }

    private static string Label(ScalarCall call) => $"{call.Name}@{call.Settings.TimeZone}";

    private static SqlExpression Length(ScalarCall call) =>
        new SqlRawCast(
            call.TypeOf(0) is MapType ? new SqlCall("cardinality", call.Arguments) : new SqlCall("len", call.Arguments),
            "BIGINT"
        );

    private static SqlExpression WithOrder(ScalarCall call, Func<ValueOrder, Func<object?[], object?, object?>> make)
    {
        var element = ((ArrayType)call.TypeOf(0)).ElementType;
        return call.Native(types => RowFunction.Of(call.Name, types, call.Type, make(new ValueOrder(element))));
    }

    private static SqlExpression Item(ScalarCall call, int first)
    {
        var index = new SqlCast(call[1], KnownTypes.Long);
        return new SqlCase(
            [
                (
                    new SqlBinary(">=", index, new SqlLiteral((long)first, KnownTypes.Long)),
                    new SqlCall(
                        "list_extract",
                        [call[0], new SqlBinary("+", index, new SqlLiteral(1L - first, KnownTypes.Long))]
                    )
                ),
            ],
            new SqlLiteral(null, call.Type)
        );
    }

    private static SqlExpression ElementAt(ScalarCall call, bool isTry)
    {
        if (call.TypeOf(0) is MapType)
        {
            return MapRules.Value(call);
        }

        return call.Native(
            (object?[] a, int at) =>
                at == 0
                    ? throw new QueryFailure(
                        "INVALID_INDEX_OF_ZERO",
                        "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1)."
                    )
                : Math.Abs((long)at) > a.Length ? null
                : a[at > 0 ? at - 1 : a.Length + at]
        );
    }

    private static SqlExpression Extreme(ScalarCall call, int sign)
    {
        var order = new ValueOrder(call.Type);
        return call.Native(
            (object?[] a) =>
                a.Where(x => x is not null)
                    .Aggregate((object?)null, (best, x) => best is null || order.Compare(x, best) * sign > 0 ? x : best)
        );
    }

    private static SqlExpression Zip(ScalarCall call)
    {
        if (call.Count == 0)
        {
            return new SqlLiteral(Array.Empty<object?>(), call.Type);
        }

        var record = new StructType(call.Types.Select((type, i) => new StructField($"c{i}", type)));
        var row = new SqlStruct(
            call.Arguments.Select((argument, i) => (Native.StructFields.Name(i), argument)).ToArray()
        );
        return new SqlNativeCall(
            RowFunction.Of(
                "arrays_zip",
                [record],
                call.Type,
                (object? arrays) => (object?)ArraySearch.Zip((object?[])arrays!)
            ),
            [row]
        );
    }

    private static SqlExpression Sorted(ScalarCall call, object? ascending)
    {
        if (ascending is null)
        {
            return new SqlLiteral(null, call.Type);
        }

        var order = new ValueOrder(((ArrayType)call.TypeOf(0)).ElementType);
        var isAscending = (bool)ascending;
        return new SqlNativeCall(
            RowFunction.Of(
                isAscending ? "sort_array" : "sort_array_desc",
                [call.TypeOf(0)],
                call.Type,
                (object?[] a) =>
                    isAscending ? a.OrderBy(x => x, order).ToArray() : a.OrderByDescending(x => x, order).ToArray()
            ),
            [call[0]]
        );
    }

    private static Exception NotConstant(ScalarCall call) =>
        Unsupported.Feature($"{call.Name} whose order is not a constant");
}
