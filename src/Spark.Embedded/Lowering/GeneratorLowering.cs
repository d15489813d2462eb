using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>
/// What a generator puts into the select list, and how the generated columns come out of it. Several <c>unnest</c> in
/// one
/// list advance together.
/// </summary>
internal sealed record GeneratorLowering(
    IReadOnlyList<SqlExpression> Items,
    Func<IReadOnlyList<SqlExpression>, IReadOnlyList<SqlExpression>> Finish
)
{
    public static GeneratorLowering Columns(Generate generate, IReadOnlyList<SqlExpression> arguments)
    {
        var call = generate.Generator;
        var isOuter = generate.IsOuter || call.Name.EndsWith("_outer", StringComparison.Ordinal);
        var name = call.Name.EndsWith("_outer", StringComparison.Ordinal) ? call.Name[..^6] : call.Name;
        var type = call.Arguments.Count > 0 ? call.Arguments[0].Type : KnownTypes.Null;
        return name switch
        {
            "explode" when type is MapType map => Plain(Entries(map, arguments[0], isOuter)),
            "explode" => Plain([Unnest(arguments[0], type, isOuter)]),
            "posexplode" when type is MapType map => Plain([
                Positions(arguments[0], type, isOuter),
                .. Entries(map, arguments[0], isOuter),
            ]),
            "posexplode" => Plain([Positions(arguments[0], type, isOuter), Unnest(arguments[0], type, isOuter)]),
            "inline" => Records([Unnest(arguments[0], type, isOuter)], generate.GeneratedColumns.Count),
            "stack" => Stack(generate, arguments),
            "json_tuple" => JsonTuple(generate, arguments),
            _ => throw Unsupported.Feature($"generator {call.Name}"),
        };
    }

    private static GeneratorLowering Plain(IReadOnlyList<SqlExpression> items) => new(items, columns => columns);

    private static GeneratorLowering Records(IReadOnlyList<SqlExpression> items, int fieldCount) =>
        new(
            items,
            columns =>
                Enumerable
                    .Range(0, fieldCount)
                    .Select(i => (SqlExpression)new SqlField(columns[0], StructFields.Name(i)))
                    .ToArray()
        );

    private static SqlExpression[] Entries(MapType map, SqlExpression value, bool isOuter) =>
        [
            Unnest(new SqlCall("map_keys", [value]), KnownTypes.ArrayOf(map.KeyType), isOuter),
            Unnest(new SqlCall("map_values", [value]), KnownTypes.ArrayOf(map.ValueType), isOuter),
        ];

    private static SqlCall Positions(SqlExpression value, DataType type, bool isOuter)
    {
        SqlExpression list = type is MapType ? new SqlCall("map_keys", [value]) : value;
        var positions = new SqlRawCast(new SqlCall("range", [new SqlCall("sp_size", [list])]), "INTEGER[]");
        return Unnest(positions, KnownTypes.ArrayOf(KnownTypes.Int), isOuter);
    }

    // With OUTER a row without elements stays, with a NULL; a lateral join would return the elements in another order.
    private static SqlCall Unnest(SqlExpression list, DataType type, bool isOuter)
    {
        if (!isOuter)
        {
            return new SqlCall("unnest", [list]);
        }

        var element = ((ArrayType)type).ElementType;
        var isFilled = new SqlBinary(">", new SqlCall("len", [list]), new SqlLiteral(0L, KnownTypes.Long));
        return new SqlCall("unnest", [new SqlCase([(isFilled, list)], new SqlList([new SqlLiteral(null, element)]))]);
    }

    private static GeneratorLowering Stack(Generate generate, IReadOnlyList<SqlExpression> arguments)
    {
        if (generate.Generator.Arguments[0] is not Expressions.Literal { Value: int rowCount })
        {
            throw Unsupported.Feature("stack with a number of rows that is not a constant");
        }

        var width = generate.GeneratedColumns.Count;
        var rows = Enumerable
            .Range(0, rowCount)
            .Select(row =>
                (SqlExpression)
                    new SqlStruct(
                        generate
                            .GeneratedColumns.Select(
                                (column, i) =>
                                {
                                    var at = 1 + (row * width) + i;
                                    var value =
                                        at < arguments.Count ? arguments[at] : new SqlLiteral(null, column.Type);
                                    return (StructFields.Name(i), (SqlExpression)new SqlCast(value, column.Type));
                                }
                            )
                            .ToArray()
                    )
            );
        return Records([new SqlCall("unnest", [new SqlList(rows.ToArray())])], width);
    }

    private static GeneratorLowering JsonTuple(Generate generate, IReadOnlyList<SqlExpression> arguments)
    {
        var width = generate.GeneratedColumns.Count;
        var result = new StructType(
            Enumerable.Range(0, width).Select(i => new StructField($"c{i}", KnownTypes.String))
        );
        var names = KnownTypes.ArrayOf(KnownTypes.String);
        var function = RowFunction.Of(
            "json_tuple",
            [KnownTypes.String, names],
            result,
            (object? json, object? fields) => (object?)Functions.Json.JsonPaths.Tuple((string?)json, (object?[])fields!)
        );
        return Records([new SqlNativeCall(function, [arguments[0], new SqlList(arguments.Skip(1).ToArray())])], width);
    }
}
