namespace Spark.Sessions;

/// <summary>
/// What Ctrl-C means to the whole process. It cancels the actions that run, and the process lives on. Pressed again
/// before these have ended, it ends the process at once and what the process started with it.
/// </summary>
internal sealed class CancelKey
{
    private readonly Lock _lock = new();
    private readonly List<ActionScopes> _scopes = [];
    private readonly List<Action> _endings = [];
    private bool _wasTaken;

    /// <summary>The key of this process's terminal.</summary>
    public static CancelKey OfProcess { get; } = Listening();

    /// <summary>Until disposed, the key cancels these actions.</summary>
    public IDisposable Cancels(ActionScopes scopes) => Kept(_scopes, scopes);

    /// <summary>Until disposed, a process that ends at once takes this along.</summary>
    /// <param name="ending">Waits for nobody and does not throw.</param>
    public IDisposable Ends(Action ending) => Kept(_endings, ending);

    /// <summary>The key was pressed.</summary>
    /// <param name="isTaken">Whether a handler before this one lets the process live.</param>
    /// <returns>Whether the process lives on.</returns>
    public bool Press(bool isTaken)
    {
        ActionScopes[] scopes;
        Action[] endings;
        bool isRefused;
        lock (_lock)
        {
            scopes = [.. _scopes];
            endings = [.. _endings];

            // A handler that let the process live before and does no longer wants to be out, whatever runs by now.
            isRefused = _wasTaken && !isTaken;
            _wasTaken |= isTaken;
        }

        if (isRefused || scopes.Any(scope => scope.IsKeyPressed))
        {
            Array.ForEach(endings, ending => ending());
            return false;
        }

        var isCancelling = false;
        foreach (var scope in scopes)
        {
            isCancelling |= scope.CancelByKey();
        }

        return isCancelling || isTaken;
    }

    private static CancelKey Listening()
    {
        var key = new CancelKey();
        Console.CancelKeyPress += (_, e) => e.Cancel = key.Press(e.Cancel);
        return key;
    }

    private Entry Kept<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            list.Add(item);
        }

        return new Entry(() =>
        {
            lock (_lock)
            {
                list.Remove(item);
            }
        });
    }

    private sealed class Entry(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
