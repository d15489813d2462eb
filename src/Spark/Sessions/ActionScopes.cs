using Spark.Display.Kernels;

namespace Spark.Sessions;

/// <summary>
/// Running actions of a session. Ctrl-C cancels them instead of killing the process, when there are any; in a notebook
/// Stop does.
/// </summary>
internal sealed class ActionScopes : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<CancellationTokenSource> _running = [];

    public ActionScopes() => Console.CancelKeyPress += OnCancelKey;

    /// <summary>
    /// Runs one action with a token that Ctrl-C, <see cref="CancelAll"/> or the caller's own token cancels.
    /// </summary>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public T Run<T>(Func<CancellationToken, T> action, CancellationToken cancellation = default)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation, KernelContext.CancellationToken);
        Add(source);
        try
        {
            source.Token.ThrowIfCancellationRequested();
            return action(source.Token);
        }
        finally
        {
            Remove(source);
        }
    }

    /// <summary>Streams results; the action lasts until the enumeration ends.</summary>
    public IEnumerable<T> Stream<T>(Func<CancellationToken, IEnumerable<T>> action)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(KernelContext.CancellationToken);
        Add(source);
        try
        {
            foreach (var item in action(source.Token))
            {
                source.Token.ThrowIfCancellationRequested();
                yield return item;
            }
        }
        finally
        {
            Remove(source);
        }
    }

    public bool CancelAll()
    {
        lock (_lock)
        {
            foreach (var source in _running)
            {
                source.Cancel();
            }

            return _running.Count > 0;
        }
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        CancelAll();
    }

    private void Add(CancellationTokenSource source)
    {
        lock (_lock)
        {
            _running.Add(source);
        }
    }

    private void Remove(CancellationTokenSource source)
    {
        lock (_lock)
        {
            _running.Remove(source);
        }
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs e) => e.Cancel |= CancelAll();
}
