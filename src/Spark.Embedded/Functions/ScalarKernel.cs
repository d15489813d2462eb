using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>
/// Computes a whole vector of results. Called from several threads at once, so it keeps no state between calls.
/// </summary>
internal abstract class ScalarKernel
{
    public abstract void Run(DataChunk input, ref VectorWriter output);
}
