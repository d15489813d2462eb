using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Results;
using Spark.Engines;

namespace Spark.Embedded.Functions;

/// <summary>Hands whole vectors to a column map and writes what it returns as the fields of a struct.</summary>
internal sealed class ChunkMapKernel(IChunkMap map, IReadOnlyList<DataType> inputs, StructType result) : ScalarKernel
{
    private readonly BatchReader _reader = new(inputs);
    private readonly Codec<object?>[] _codecs = result.Fields.Select(field => Codecs.Values(field.DataType)).ToArray();

    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var batch = map.Map(_reader.Read(input));
        for (var i = 0; i < _codecs.Length; i++)
        {
            var field = output.Field(i);
            Write(batch.Columns[i], _codecs[i], ref field);
        }
    }

    private static void Write(ColumnVector column, Codec<object?> codec, ref VectorWriter field)
    {
        if (column is PrimitiveVector<double> { Nulls.Length: 0 } doubles)
        {
            doubles.Values.CopyTo(field.Span<double>(column.Count));
            return;
        }

        for (var row = 0; row < column.Count; row++)
        {
            codec.Write(ref field, row, column.GetValue(row));
        }
    }
}
