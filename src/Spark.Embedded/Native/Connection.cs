namespace Spark.Embedded.Native;

/// <summary>One connection; runs one statement at a time.</summary>
internal sealed unsafe class Connection(nint handle) : IDisposable
{
    private nint _handle = handle;

    internal nint Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle == 0, this);
            return _handle;
        }
    }

    /// <summary>Share of the running statement that is done, 0 to 1; null while unknown.</summary>
    public double? Progress
    {
        get
        {
            var percentage = DuckDb.QueryProgress(Handle).Percentage;
            return percentage < 0 ? null : percentage / 100;
        }
    }

    /// <summary>Runs statements for their effect.</summary>
    public void Execute(string sql, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var interruption = cancellation.Register(Interrupt);
        NativeResult result;
        var state = DuckDb.Query(Handle, sql, &result);
        try
        {
            if (state != 0)
            {
                throw NativeFailure.Of(&result, sql, cancellation);
            }
        }
        finally
        {
            DuckDb.DestroyResult(&result);
        }
    }

    /// <summary>Starts a query whose rows are computed while they are read.</summary>
    public QueryStream Query(string sql, CancellationToken cancellation = default) =>
        new(this, sql, cancellation);

    /// <summary>Stops the running statement; it fails with an interruption.</summary>
    public void Interrupt()
    {
        var handle = _handle;
        if (handle != 0)
        {
            DuckDb.Interrupt(handle);
        }
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            DuckDb.Disconnect(ref _handle);
            _handle = 0;
        }
    }
}
