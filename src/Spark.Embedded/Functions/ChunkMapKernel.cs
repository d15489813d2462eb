using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Results;

namespace Spark.Embedded.Functions;

/// <summary>Hands whole vectors to a column map and writes what it returns as the fields of a struct.</summary>
internal sealed class ChunkMapKernel(IChunkMap map, IReadOnlyList<DataType> inputs, StructType result) : ScalarKernel
{
    private readonly BatchReader _reader = new(inputs);
    private readonly BatchWriter[] _writers = result.Fields.Select(field => new BatchWriter(field.DataType)).ToArray();

    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var batch = map.Map(_reader.Read(input));
        for (var i = 0; i < _writers.Length; i++)
        {
            var field = output.Field(i);
            _writers[i].Write(batch.Columns[i], ref field);
        }
    }
}
