using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Display.Progress;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Running;

/// <summary>
/// Runs work of a session in the JVM: cancellable, with progress, and with failures of the public API.
/// </summary>
/// <param name="session">The <c>SparkSession</c>, active while the work runs.</param>
/// <param name="context">The <c>JavaSparkContext</c>.</param>
/// <param name="setting">Value of a setting of the running Spark.</param>
/// <param name="time">Times cancelling and progress; the system's when null.</param>
internal sealed class SparkActions(
    JavaObject session, JavaObject context, Func<string, string?> setting, TimeProvider? time = null)
{
    private static long LastGroup;

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Runs work on one thread of the JVM. Everything that it starts there is cancelled together.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public T Run<T>(string description, Func<RunningAction, T> work, CancellationToken cancellation)
    {
        var group = string.Create(
            CultureInfo.InvariantCulture, $"action-{Environment.ProcessId}-{Interlocked.Increment(ref LastGroup)}");
        return Translated(Work, cancellation);

        T Work()
        {
            using var action = new RunningAction(session, context, group, description, _time, cancellation);
            using var progress = JobProgress.Sink() is { } sink
                ? new StageProgress(context, group, description, sink, _time)
                : null;
            return work(action);
        }
    }

    /// <summary>Runs calls that start no jobs; failures as in <see cref="Run"/>.</summary>
    public T Ask<T>(Func<T> calls) => Translated(calls, CancellationToken.None);

    private T Translated<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (JavaException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw SparkFailures.Translated(failure, setting);
        }
        catch (Exception failure) when (failure is EngineException or GatewayLostException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }
}
