namespace Spark.Embedded.Native;

/// <summary>The rows of a running query, chunk by chunk. Dispose it before the connection runs anything else.</summary>
internal sealed unsafe class QueryStream : IDisposable
{
    private readonly string _sql;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _interruption;
    private NativeResult _result;
    private nint _statement;
    private nint _chunk;

    public QueryStream(Connection connection, string sql, CancellationToken cancellation)
    {
        _sql = sql;
        _cancellation = cancellation;
        cancellation.ThrowIfCancellationRequested();
        _interruption = cancellation.Register(connection.Interrupt);
        try
        {
            Start(connection);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int ColumnCount
    {
        get
        {
            fixed (NativeResult* result = &_result)
            {
                return (int)DuckDb.ColumnCount(result);
            }
        }
    }

    public string ColumnName(int column)
    {
        fixed (NativeResult* result = &_result)
        {
            return NativeText.Borrowed(DuckDb.ColumnName(result, (ulong)column));
        }
    }

    /// <summary>The column's type; the caller disposes of it.</summary>
    public LogicalType ColumnType(int column)
    {
        fixed (NativeResult* result = &_result)
        {
            return new LogicalType(DuckDb.ColumnLogicalType(result, (ulong)column));
        }
    }

    /// <summary>The next chunk, valid until the following call; false at the end.</summary>
    public bool TryNext(out DataChunk chunk)
    {
        if (_chunk != 0)
        {
            DuckDb.DestroyDataChunk(ref _chunk);
            _chunk = 0;
        }

        do
        {
            _cancellation.ThrowIfCancellationRequested();
            if (_chunk != 0)
            {
                DuckDb.DestroyDataChunk(ref _chunk);
            }

            _chunk = DuckDb.FetchChunk(_result);
            if (_chunk == 0)
            {
                ThrowIfFailed();
                chunk = default;
                return false;
            }

            chunk = new DataChunk(_chunk);
        }
        while (chunk.RowCount == 0);

        return true;
    }

    public void Dispose()
    {
        _interruption.Dispose();
        if (_chunk != 0)
        {
            DuckDb.DestroyDataChunk(ref _chunk);
            _chunk = 0;
        }

        if (_result.IsSet)
        {
            fixed (NativeResult* result = &_result)
            {
                DuckDb.DestroyResult(result);
            }

            _result = default;
        }

        if (_statement != 0)
        {
            DuckDb.DestroyPrepare(ref _statement);
            _statement = 0;
        }
    }

    private void Start(Connection connection)
    {
        if (DuckDb.Prepare(connection.Handle, _sql, out _statement) != 0)
        {
            throw NativeFailure.Of(
                NativeText.Borrowed(DuckDb.PrepareError(_statement)), NativeErrorType.Invalid, _sql, _cancellation);
        }

        var state = DuckDb.PendingPreparedStreaming(_statement, out var pending);
        try
        {
            if (state != 0)
            {
                throw NativeFailure.Of(
                    NativeText.Borrowed(DuckDb.PendingError(pending)), NativeErrorType.Invalid, _sql, _cancellation);
            }

            fixed (NativeResult* result = &_result)
            {
                if (DuckDb.ExecutePending(pending, result) != 0)
                {
                    throw NativeFailure.Of(result, _sql, _cancellation);
                }
            }
        }
        finally
        {
            DuckDb.DestroyPending(ref pending);
        }
    }

    private void ThrowIfFailed()
    {
        fixed (NativeResult* result = &_result)
        {
            var message = NativeText.Borrowed(DuckDb.ResultError(result));
            if (message.Length > 0)
            {
                throw NativeFailure.Of(message, DuckDb.ResultErrorType(result), _sql, _cancellation);
            }
        }
    }
}
