using Spark.Display.Kernels;

namespace Spark.Sessions;

/// <summary>
/// Running actions of a session. Ctrl-C cancels them instead of killing the process, when there are any; in a notebook
/// Stop does.
/// </summary>
internal sealed class ActionScopes : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<Scope> _running = [];
    private readonly IDisposable _key;

    /// <param name="key">What cancels from outside; the process's own when null.</param>
    public ActionScopes(CancelKey? key = null) => _key = (key ?? CancelKey.OfProcess).Cancels(this);

    /// <summary>Whether an action that the key cancelled has not ended yet.</summary>
    public bool IsKeyPressed
    {
        get
        {
            lock (_lock)
            {
                return _running.Any(scope => scope.IsKeyPressed);
            }
        }
    }

    /// <summary>
    /// Runs one action with a token that Ctrl-C, <see cref="CancelAll"/> or the caller's own token cancels.
    /// </summary>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public T Run<T>(Func<CancellationToken, T> action, CancellationToken cancellation = default)
    {
        using var scope = new Scope(this, cancellation);
        scope.Token.ThrowIfCancellationRequested();
        return action(scope.Token);
    }

    /// <summary>Streams results; the action lasts until the enumeration ends.</summary>
    public IEnumerable<T> Stream<T>(Func<CancellationToken, IEnumerable<T>> action)
    {
        using var scope = new Scope(this, CancellationToken.None);
        foreach (var item in action(scope.Token))
        {
            scope.Token.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <returns>Whether there were any.</returns>
    public bool CancelAll() => Cancel(isByKey: false);

    /// <summary>Cancels all actions and remembers who asked.</summary>
    /// <returns>Whether there were any.</returns>
    public bool CancelByKey() => Cancel(isByKey: true);

    public void Dispose()
    {
        _key.Dispose();
        CancelAll();
    }

    /// <summary>What cancelling sets off may wait, so it keeps nobody from asking again.</summary>
    private bool Cancel(bool isByKey)
    {
        Scope[] running;
        lock (_lock)
        {
            running = [.. _running];
            foreach (var scope in running)
            {
                scope.IsKeyPressed |= isByKey;
            }
        }

        Array.ForEach(running, scope => scope.Cancel());
        return running.Length > 0;
    }

    private sealed class Scope : IDisposable
    {
        private readonly ActionScopes _all;
        private readonly CancellationTokenSource _source;
        private readonly Lock _lock = new();
        private bool _isOver;

        public Scope(ActionScopes all, CancellationToken cancellation)
        {
            _all = all;
            _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation, KernelContext.CancellationToken);
            lock (all._lock)
            {
                all._running.Add(this);
            }
        }

        public CancellationToken Token => _source.Token;

        public bool IsKeyPressed { get; set; }

        public void Cancel()
        {
            lock (_lock)
            {
                if (!_isOver)
                {
                    _source.Cancel();
                }
            }
        }

        public void Dispose()
        {
            lock (_all._lock)
            {
                _all._running.Remove(this);
            }

            lock (_lock)
            {
                _isOver = true;
                _source.Dispose();
            }
        }
    }
}
