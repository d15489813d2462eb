using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Files.Writing;

/// <summary>Columns for Parquet: fields of structs get their names, which the database keeps by position.</summary>
internal sealed class ParquetItems
{
    private int _names;

    public SqlItem Item(StructField field, int position) =>
        new(Value(new SqlColumn(StructFields.Name(position)), field.DataType), field.Name);

    private SqlExpression Value(SqlExpression value, DataType type) => type switch
    {
        UserDefinedType userDefined => Value(value, userDefined.SqlType),
        StructType record => new SqlCase(
            [(new SqlPostfix(value, "IS NOT NULL"), new SqlStruct(record.Fields
                .Select((field, i) => (field.Name, Value(new SqlField(value, StructFields.Name(i)), field.DataType)))
                .ToArray()))],
            null),
        ArrayType array when HasStruct(array) => Each(value, item => Value(item, array.ElementType)),
        MapType map when HasStruct(map) => new SqlCall("map_from_entries", [
            Each(new SqlCall("map_entries", [value]), entry => new SqlStruct([
                ("k", Value(new SqlField(entry, "key"), map.KeyType)),
                ("v", Value(new SqlField(entry, "value"), map.ValueType)),
            ])),
        ]),
        _ => value,
    };

    private SqlCall Each(SqlExpression list, Func<SqlExpression, SqlExpression> body)
    {
        var name = $"e{++_names}";
        return new SqlCall("list_transform", [list, new SqlLambda([name], body(new SqlColumn(name)))]);
    }

    private static bool HasStruct(DataType type) => type switch
    {
        UserDefinedType or StructType => true,
        ArrayType array => HasStruct(array.ElementType),
        MapType map => HasStruct(map.KeyType) || HasStruct(map.ValueType),
        _ => false,
    };
}
