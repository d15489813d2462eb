using Spark.Embedded.Native;

namespace Spark.Embedded.Functions.Random;

/// <summary>A fresh random UUID for each row.</summary>
internal sealed class UuidKernel : ScalarKernel
{
    public static UuidKernel Instance { get; } = new();

    public override void Run(DataChunk input, ref VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.SetText(row, Guid.NewGuid().ToString());
        }
    }
}
