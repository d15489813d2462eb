using System.Runtime.ExceptionServices;

namespace Spark.Gateway.ML.Fitting;

/// <summary>Runs numbered pieces of work, some at once. A failure stops the others and is thrown as it is.</summary>
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
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = degree }, Work);
        }
        catch (AggregateException several)
        {
            cancellation.ThrowIfCancellationRequested();
            var failures = several.Flatten().InnerExceptions;
            ExceptionDispatchInfo.Throw(
                failures.FirstOrDefault(failure => failure is not OperationCanceledException) ?? failures[0]);
        }

        void Work(int i)
        {
            stop.Token.ThrowIfCancellationRequested();
            var isDone = false;
            try
            {
                work(i, stop.Token);
                isDone = true;
            }
            finally
            {
                if (!isDone)
                {
                    stop.Cancel();
                }
            }
        }
    }
}
