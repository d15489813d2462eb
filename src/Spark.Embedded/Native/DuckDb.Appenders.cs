using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Bulk insertion, a chunk at a time.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_appender_create_ext",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int AppenderCreateExt(
        nint connection,
        string? catalog,
        string? schema,
        string table,
        out nint appender
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_append_data_chunk")]
    internal static partial int AppendDataChunk(nint appender, nint chunk);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_appender_error")]
    internal static partial byte* AppenderError(nint appender);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_appender_close")]
    internal static partial int AppenderClose(nint appender);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_appender_destroy")]
    internal static partial int AppenderDestroy(ref nint appender);
}
