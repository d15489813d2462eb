using System.Runtime.ExceptionServices;

namespace Spark.Gateway.ML.Fitting;

/// <summary>Runs numbered pieces of work, some at once. The first failure stops the others and is thrown as it is.</summary>
internal static class SideBySide
{
    public static void Run(int count, int degree, Action<int, CancellationToken> work, CancellationToken cancellation)
    {
        if (count == 1 || degree == 1)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(i, cancellation);
            }

            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? first = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree };
        Parallel.For(0, count, options, (i, state) =>
        {
            try
            {
                stop.Token.ThrowIfCancellationRequested();
                work(i, stop.Token);
            }
            catch (Exception failure) when (Interlocked.CompareExchange(
                ref first, ExceptionDispatchInfo.Capture(failure), null) is null)
            {
                stop.Cancel();
                state.Stop();
            }
            catch (OperationCanceledException)
            {
                state.Stop();
            }
        });
        cancellation.ThrowIfCancellationRequested();
        first?.Throw();
    }
}
