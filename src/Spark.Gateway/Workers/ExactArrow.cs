using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Spark.Engines;
using Spark.Gateway.Results;
using Sql = Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Workers;

/// <summary>
/// Columns in the very Arrow type from which the JVM comes back to the declared type: names of fields and what may be
/// null count, within arrays, maps and structs too.
/// </summary>
internal static class ExactArrow
{
    public static Schema Schema(IReadOnlyList<Sql.DataType> types) => new(
        types.Select((type, i) => new Field(
            string.Create(CultureInfo.InvariantCulture, $"_{i}"), Type(type), nullable: true)),
        metadata: null);

    public static RecordBatch Batch(Schema schema, IReadOnlyList<ColumnVector> columns, int rowCount) => new(
        schema,
        columns.Select(column => ArrowArrayFactory.BuildArray(Data(column))),
        rowCount);

    /// <summary>One column of structs whose fields are the columns.</summary>
    public static RecordBatch StructBatch(Schema schema, Sql.StructType type, ColumnBatch batch)
    {
        var data = new ArrayData(
            Type(type),
            batch.RowCount,
            nullCount: 0,
            offset: 0,
            [ArrowBuffer.Empty],
            batch.Columns.Select(Data).ToArray());
        return new RecordBatch(schema, [ArrowArrayFactory.BuildArray(data)], batch.RowCount);
    }

    private static IArrowType Type(Sql.DataType type) => type switch
    {
        Sql.UserDefinedType user => Type(user.SqlType),
        Sql.ArrayType array => new ListType(new Field("element", Type(array.ElementType), array.ContainsNull)),
        Sql.MapType map => new MapType(
            new Field("key", Type(map.KeyType), nullable: false),
            new Field("value", Type(map.ValueType), map.ValueContainsNull)),
        Sql.StructType structure => new StructType(structure.Fields
            .Select(field => new Field(field.Name, Type(field.DataType), field.IsNullable))
            .ToArray()),
        Sql.CalendarIntervalType => throw new UnreachableException("Intervals do not travel to workers."),
        _ => ArrowTypes.Of(type),
    };

    private static ArrayData Data(ColumnVector column) => column switch
    {
        PrimitiveVector<double> numbers => Block(numbers),
        PrimitiveVector<long> numbers => Block(numbers),
        PrimitiveVector<int> numbers => Block(numbers),
        PrimitiveVector<float> numbers => Block(numbers),
        PrimitiveVector<short> numbers => Block(numbers),
        PrimitiveVector<sbyte> numbers => Block(numbers),
        _ => Retyped(
            ArrowColumns.Column(
                column.Type, column is ObjectVector objects ? objects.Values : Boxed(column)),
            column.Type),
    };

    private static object?[] Boxed(ColumnVector column) =>
        Enumerable.Range(0, column.Count).Select(column.GetValue).ToArray();

    private static ArrayData Block<T>(PrimitiveVector<T> column)
        where T : unmanaged
    {
        var values = new ArrowBuffer(MemoryMarshal.AsBytes(column.Values.AsSpan()).ToArray());
        var nullCount = column.Nulls.Count(isNull => isNull);
        return new ArrayData(
            Type(column.Type),
            column.Count,
            nullCount,
            offset: 0,
            [nullCount == 0 ? ArrowBuffer.Empty : Validity(column.Nulls), values]);
    }

    private static ArrowBuffer Validity(bool[] nulls)
    {
        var bytes = new byte[(nulls.Length + 7) / 8];
        for (var i = 0; i < nulls.Length; i++)
        {
            if (!nulls[i])
            {
                bytes[i / 8] |= (byte)(1 << (i % 8));
            }
        }

        return new ArrowBuffer(bytes);
    }

    private static ArrayData Retyped(ArrayData data, Sql.DataType type) => type switch
    {
        Sql.UserDefinedType user => Retyped(data, user.SqlType),
        Sql.ArrayType array => With(data, type, Retyped(data.Children[0], array.ElementType)),
        Sql.MapType map => With(data, type, Entries(data.Children[0], map)),
        Sql.StructType structure => With(
            data,
            type,
            data.Children.Select((child, i) => Retyped(child, structure.Fields[i].DataType)).ToArray()),
        _ => data,
    };

    private static ArrayData Entries(ArrayData entries, Sql.MapType map) => new(
        ((MapType)Type(map)).KeyValueType,
        entries.Length,
        entries.NullCount,
        entries.Offset,
        entries.Buffers,
        [Retyped(entries.Children[0], map.KeyType), Retyped(entries.Children[1], map.ValueType)]);

    private static ArrayData With(ArrayData data, Sql.DataType type, params ArrayData[] children) =>
        new(Type(type), data.Length, data.NullCount, data.Offset, data.Buffers, children);
}
