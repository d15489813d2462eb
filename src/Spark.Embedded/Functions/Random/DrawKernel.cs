using System.Collections.Concurrent;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions.Random;

/// <summary>
/// Draws by row index, the last argument. The others are the seed and, for some, a parameter; they are constant over
/// the
/// query.
/// </summary>
internal sealed class DrawKernel<T>(Codec<T> codec, Func<long, double, Func<T>> start) : ScalarKernel
{
    // A sequence per thread: threads that work on one query need not wait for each other.
    private readonly ConcurrentDictionary<(int Thread, long Seed, double Parameter), DrawSequence<T>> _sequences = [];

    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var count = input.RowCount;
        if (count == 0)
        {
            return;
        }

        var seed = input.Column(0).Value<long>(0);
        var parameter = input.ColumnCount > 2 ? input.Column(1).Value<double>(0) : 0;
        var rows = input.Column(input.ColumnCount - 1);
        var sequence = _sequences.GetOrAdd(
            (Environment.CurrentManagedThreadId, seed, parameter),
            key => new DrawSequence<T>(() => start(key.Seed, key.Parameter))
        );
        for (var row = 0; row < count; row++)
        {
            codec.Write(ref output, row, sequence.At(rows.Value<long>(row)));
        }
    }
}
