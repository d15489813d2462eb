using Apache.Arrow;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Gateway.Results;
using Spark.Lambdas;

namespace Spark.Gateway.Workers;

/// <summary>A function of columns of a batch, and functions applied to its result one after another.</summary>
internal sealed class ScalarChain(int[] offsets, IReadOnlyList<ScalarCommand> chain)
{
    private readonly LambdaKernel[] _kernels = chain
        .Select(command => LambdaKernel.Of(command.Function, command.Arguments))
        .ToArray();

    public DataType ResultType => chain[^1].Function.ReturnType;

    public ColumnVector Run(RecordBatch batch)
    {
        var data = offsets.Select(offset => batch.Column(offset).Data).ToArray();
        var result = _kernels[0].Run(ArrowVectors.Read(data, batch.Length, chain[0].Arguments));
        for (var i = 1; i < _kernels.Length; i++)
        {
            result = _kernels[i].Run(new ColumnBatch(batch.Length, [result]));
        }

        return result;
    }
}
