using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;
using Spark.Embedded.Results;
using Spark.Lambdas;

namespace Spark.Embedded.Functions;

/// <summary>Runs a C# function of the program over vectors.</summary>
internal sealed class LambdaScalarKernel(LambdaFunction function, IReadOnlyList<DataType> arguments) : ScalarKernel
{
    private readonly BatchReader _reader = new(arguments);
    private readonly BatchWriter _writer = new(function.ReturnType);
    private readonly LambdaKernel _kernel = LambdaKernel.Of(function, arguments);

    public override void Run(DataChunk input, ref VectorWriter output) =>
        _writer.Write(_kernel.Run(_reader.Read(input)), ref output);
}
