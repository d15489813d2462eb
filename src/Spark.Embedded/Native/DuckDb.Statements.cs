using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Statements from text to result.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_query",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int Query(nint connection, string sql, NativeResult* result);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_prepare",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int Prepare(nint connection, string sql, out nint statement);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_prepare_error")]
    internal static partial byte* PrepareError(nint statement);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_prepare")]
    internal static partial void DestroyPrepare(ref nint statement);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_pending_prepared_streaming")]
    internal static partial int PendingPreparedStreaming(nint statement, out nint pending);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_pending_prepared")]
    internal static partial int PendingPrepared(nint statement, out nint pending);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_pending_error")]
    internal static partial byte* PendingError(nint pending);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_execute_pending")]
    internal static partial int ExecutePending(nint pending, NativeResult* result);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_pending")]
    internal static partial void DestroyPending(ref nint pending);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_result")]
    internal static partial void DestroyResult(NativeResult* result);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_result_error")]
    internal static partial byte* ResultError(NativeResult* result);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_result_error_type")]
    internal static partial NativeErrorType ResultErrorType(NativeResult* result);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_column_count")]
    internal static partial ulong ColumnCount(NativeResult* result);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_column_name")]
    internal static partial byte* ColumnName(NativeResult* result, ulong column);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_column_logical_type")]
    internal static partial nint ColumnLogicalType(NativeResult* result, ulong column);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_fetch_chunk")]
    internal static partial nint FetchChunk(NativeResult result);
}
