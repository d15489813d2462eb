using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Display.Progress;
using Spark.Gateway.Wire;
using Spark.Progress;

namespace Spark.Gateway.Running;

/// <summary>
/// Runs work of a session in the JVM: cancellable, with progress, and with failures of the public API.
/// </summary>
/// <param name="session">The <c>SparkSession</c>, active while the work runs.</param>
/// <param name="context">The <c>JavaSparkContext</c>.</param>
/// <param name="setting">Value of a setting with which Spark was started. It is asked when the JVM may be gone.</param>
/// <param name="time">Times cancelling and progress; the system's when null.</param>
/// <param name="sink">Where progress of the calling thread goes; where the session's goes when null.</param>
internal sealed class SparkActions(
    JavaObject session,
    JavaObject context,
    Func<string, string?> setting,
    TimeProvider? time = null,
    Func<IReportSink?>? sink = null) : IDisposable
{
    private static long LastGroup;

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Func<IReportSink?> _sink = sink ?? JobProgress.Sink;
    private readonly ThreadLocal<RunningAction?> _current = new();
    private int _quiet;

    /// <summary>
    /// Runs work on one thread of the JVM. Everything that it starts there is cancelled together; an action within an
    /// action is a part of it.
    /// </summary>
    /// <param name="description">What is done, in a word or two.</param>
    /// <param name="work">The calls.</param>
    /// <param name="cancellation">Cancels the jobs.</param>
    /// <param name="isReported">Whether progress is shown; false when the work is a part of something that is.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public T Run<T>(
        string description,
        Func<RunningAction, T> work,
        CancellationToken cancellation,
        bool isReported = true)
    {
        var outer = _current.Value;
        return outer is null ? Translated(Start, cancellation) : Translated(Join, cancellation);

        T Join()
        {
            using var registration = cancellation.Register(outer.Cancel);
            return work(outer);
        }

        T Start()
        {
            var group = string.Create(
                CultureInfo.InvariantCulture, $"action-{Environment.ProcessId}-{Interlocked.Increment(ref LastGroup)}");
            using var action = new RunningAction(session, context, group, description, _time, cancellation);
            using var progress = isReported && !IsQuiet && _sink() is { } reports
                ? new StageProgress(context, group, description, reports, _time)
                : null;
            _current.Value = action;
            try
            {
                return work(action);
            }
            finally
            {
                _current.Value = null;
            }
        }
    }

    /// <summary>Runs calls that start no jobs; failures as in <see cref="Run"/>.</summary>
    public T Ask<T>(Func<T> calls) => Translated(calls, CancellationToken.None);

    /// <summary>Whether no action shows progress.</summary>
    public bool IsQuiet => Volatile.Read(ref _quiet) > 0;

    /// <summary>Until disposed, no action shows progress: they are parts of something that shows its own.</summary>
    public IDisposable Quiet()
    {
        Interlocked.Increment(ref _quiet);
        return new QuietTime(this);
    }

    public void Dispose() => _current.Dispose();

    private T Translated<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (JavaException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw (SparkFailures.IsOfEnding(failure) ? context.Java.WaitForEnd() : null)
                ?? SparkFailures.Translated(failure, setting);
        }
        catch (Exception lost) when (lost is GatewayLostException or GatewayProtocolException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new EngineException(lost.Message, lost);
        }
        catch (EngineException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    private sealed class QuietTime(SparkActions actions) : IDisposable
    {
        private SparkActions? _actions = actions;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _actions, null) is { } loud)
            {
                Interlocked.Decrement(ref loud._quiet);
            }
        }
    }
}
