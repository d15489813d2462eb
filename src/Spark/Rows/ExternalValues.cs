using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Rows;

/// <summary>Internal values → what users get: decimals, dates, timestamps, arrays, dictionaries, rows.</summary>
internal static class ExternalValues
{
    public static Row RowOf(ColumnBatch batch, int index, StructType schema)
    {
        var values = new object?[batch.Columns.Count];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = Of(batch.Columns[column].GetValue(index), schema.Fields[column].DataType);
        }

        return new Row(values, schema);
    }

    public static object? Of(object? value, DataType type) => (value, type) switch
    {
        (null, _) => null,
        (int days, DateType) => new Date(days),
        (long micros, TimestampType) => new Timestamp(micros),
        (long micros, TimestampNtzType) => new Timestamp(micros),
        (DecimalValue number, _) => number.ToDecimal(),
        (long micros, DayTimeIntervalType) => TimeSpan.FromMicroseconds(micros),
        (object?[] items, ArrayType array) => items.Select(item => Of(item, array.ElementType)).ToArray(),
        (KeyValuePair<object, object?>[] pairs, MapType map) => pairs.ToDictionary(
            pair => Of(pair.Key, map.KeyType)!, pair => Of(pair.Value, map.ValueType)),
        (object?[] fields, StructType structure) => new Row(
            fields.Select((field, i) => Of(field, structure.Fields[i].DataType)).ToArray(), structure),
        (_, UserDefinedType user) => user.ToUser(value),
        _ => value,
    };
}
