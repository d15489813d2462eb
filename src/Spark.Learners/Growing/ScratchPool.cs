using System.Collections.Concurrent;

namespace Spark.Learners.Growing;

/// <summary>Working memory that threads borrow in turn: as many pieces are made as threads run at once.</summary>
internal sealed class ScratchPool<T>(Func<T> create) : IDisposable
    where T : class, IDisposable
{
    private readonly ConcurrentBag<T> _free = [];

    public T Rent() => _free.TryTake(out var scratch) ? scratch : create();

    public void Return(T scratch) => _free.Add(scratch);

    public void Dispose()
    {
        while (_free.TryTake(out var scratch))
        {
            scratch.Dispose();
        }
    }
}
