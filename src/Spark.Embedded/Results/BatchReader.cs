using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Native;
using Spark.Engines;

namespace Spark.Embedded.Results;

/// <summary>Copies chunks into batches: unmanaged columns as whole spans, the others value by value.</summary>
internal sealed class BatchReader(IReadOnlyList<DataType> types)
{
    private readonly Func<VectorReader, int, ColumnVector>[] _columns = types.Select(Reader).ToArray();

    public ColumnBatch Read(DataChunk chunk)
    {
        var count = chunk.RowCount;
        var columns = new ColumnVector[_columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = _columns[i](chunk.Column(i), count);
        }

        return new ColumnBatch(count, columns);
    }

    private static Func<VectorReader, int, ColumnVector> Reader(DataType type) =>
        type switch
        {
            UserDefinedType userDefined => Objects(type, Codecs.Values(userDefined.SqlType)),
            BooleanType => Primitive<bool>(type),
            ByteType => Primitive<sbyte>(type),
            ShortType => Primitive<short>(type),
            IntegerType or DateType or YearMonthIntervalType => Primitive<int>(type),
            LongType or TimestampType or TimestampNtzType or DayTimeIntervalType => Primitive<long>(type),
            FloatType => Primitive<float>(type),
            DoubleType => Primitive<double>(type),
            _ => Objects(type, Codecs.Values(type)),
        };

    private static Func<VectorReader, int, ColumnVector> Primitive<T>(DataType type)
        where T : unmanaged =>
        (vector, count) => new PrimitiveVector<T>(type, vector.Span<T>(count).ToArray(), Nulls(vector, count));

    private static bool[] Nulls(VectorReader vector, int count)
    {
        if (!vector.MayHaveNulls)
        {
            return [];
        }

        var nulls = new bool[count];
        var any = false;
        for (var row = 0; row < count; row++)
        {
            nulls[row] = vector.IsNull(row);
            any |= nulls[row];
        }

        return any ? nulls : [];
    }

    private static Func<VectorReader, int, ColumnVector> Objects(DataType type, Codec<object?> codec) =>
        (vector, count) =>
        {
            var values = new object?[count];
            for (var row = 0; row < count; row++)
            {
                values[row] = codec.Read(vector, row);
            }

            return new ObjectVector(type, values);
        };
}
