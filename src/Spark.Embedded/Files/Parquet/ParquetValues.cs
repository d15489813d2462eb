using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Files.Parquet;

/// <summary>Makes the values that DuckDB reads from Parquet columns those of Spark's types.</summary>
internal sealed class ParquetValues(string path)
{
    private int _names;

    /// <summary>The value of a field as the type asked for.</summary>
    public SqlExpression Field(SqlExpression value, ParquetNode node, DataType type)
    {
        if (node.Repetition == Repetition.Repeated)
        {
            return type is ArrayType array
                ? Elements(value, array, element => Value(element, node, array.ElementType))
                : throw Mismatch(node, type);
        }

        return Value(value, node, type);
    }

    private SqlExpression Value(SqlExpression value, ParquetNode node, DataType type) =>
        type switch
        {
            UserDefinedType userDefined => Value(value, node, userDefined.SqlType),
            ArrayType array when node.Physical is null && ParquetTypes.IsList(node) => List(value, node, array),
            MapType map when node.Physical is null && ParquetTypes.IsMap(node) => Map(value, node, map),
            StructType record when node.Physical is null && !ParquetTypes.IsList(node) && !ParquetTypes.IsMap(node) =>
                Struct(value, node, record),
            ArrayType or MapType or StructType => throw Mismatch(node, type),
            _ => node.Physical is not null ? Primitive(value, node, type) : throw Mismatch(node, type),
        };

    private SqlExpression List(SqlExpression value, ParquetNode node, ArrayType type)
    {
        var (element, _) = ParquetTypes.ElementOf(node);
        return Elements(value, type, item => Value(item, element, type.ElementType));
    }

    private SqlExpression Elements(SqlExpression value, ArrayType type, Func<SqlExpression, SqlExpression> convert)
    {
        var name = $"e{++_names}";
        var item = new SqlColumn(name);
        var body = convert(item);
        return body == item || (body is SqlCast { IsTry: false } cast && cast.Operand == item)
            ? new SqlCast(value, type)
            : new SqlCall("list_transform", [value, new SqlLambda([name], body)]);
    }

    private SqlExpression Map(SqlExpression value, ParquetNode node, MapType type)
    {
        var entry = node.Children[0].Children;
        var name = $"e{++_names}";
        var item = new SqlColumn(name);
        var key = Value(new SqlField(item, "key"), entry[0], type.KeyType);
        var content = Value(new SqlField(item, "value"), entry[1], type.ValueType);
        return new SqlCall(
            "map_from_entries",
            [
                new SqlCall(
                    "list_transform",
                    [
                        new SqlCall("map_entries", [value]),
                        new SqlLambda([name], new SqlStruct([("k", key), ("v", content)])),
                    ]
                ),
            ]
        );
    }

    private SqlExpression Struct(SqlExpression value, ParquetNode node, StructType type)
    {
        var fields = type.Fields.Select((field, i) => (StructFields.Name(i), Member(value, node, field))).ToArray();
        return new SqlCase([(new SqlPostfix(value, "IS NULL"), new SqlLiteral(null, type))], new SqlStruct(fields));
    }

    private SqlExpression Member(SqlExpression value, ParquetNode node, StructField field) =>
        Find(node, field.Name) is { } child
            ? Field(new SqlField(value, child.Name), child, field.DataType)
            : new SqlLiteral(null, field.DataType);

    /// <summary>A child by name, case ignored unless two differ in nothing else.</summary>
    public static ParquetNode? Find(ParquetNode node, string name) =>
        node.Children.FirstOrDefault(child => child.Name == name)
        ?? node.Children.FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private SqlExpression Primitive(SqlExpression value, ParquetNode node, DataType type)
    {
        var own = ParquetTypes.OfField(node with { Repetition = Repetition.Optional });
        var isPlain = node is { Converted: null, Logical: null } or { Converted: "INT_32" or "INT_64" };
        var fits =
            own.CatalogString == type.CatalogString
            || (own, type) switch
            {
                (ByteType or ShortType, IntegerType) => true,
                (IntegerType, ByteType or ShortType or DateType or YearMonthIntervalType) => isPlain,
                (LongType, DayTimeIntervalType) => isPlain,
                (DecimalType a, DecimalType b) => a.Scale == b.Scale && a.Precision <= b.Precision,
                (BinaryType, StringType) or (StringType, BinaryType) => true,
                _ => false,
            };
        if (!fits)
        {
            throw Mismatch(node, type);
        }

        return (own, type) switch
        {
            (TimestampType, _) when node.Physical == "INT96" => new SqlCall(
                "timezone",
                [new SqlLiteral("UTC", KnownTypes.String), value]
            ),
            (BinaryType, StringType) => new SqlCall("decode", [value]),
            (StringType, BinaryType) => new SqlCall("encode", [value]),
            (IntegerType, DateType) => new SqlBinary("+", new SqlLiteral(0, KnownTypes.Date), value),
            _ => new SqlCast(value, type),
        };
    }

    private EngineException Mismatch(ParquetNode node, DataType type) =>
        new(
            $"Parquet column cannot be converted in file {path}. Column: [{node.Name}], Expected: "
                + $"{type.CatalogString}, "
                + $"Found: {node.Physical ?? "a group"}. Read it with the type of the file and cast."
        )
        {
            ErrorClass = "_LEGACY_ERROR_TEMP_2063",
        };
}
