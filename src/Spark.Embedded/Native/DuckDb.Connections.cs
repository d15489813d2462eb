using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Databases, connections and their settings.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_library_version")]
    internal static partial byte* LibraryVersion();

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_config")]
    internal static partial int CreateConfig(out nint config);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_set_config",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int SetConfig(nint config, string name, string option);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_config")]
    internal static partial void DestroyConfig(ref nint config);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_open_ext",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int OpenExt(string? path, out nint database, nint config, out byte* error);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_close")]
    internal static partial void Close(ref nint database);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_connect")]
    internal static partial int Connect(nint database, out nint connection);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_disconnect")]
    internal static partial void Disconnect(ref nint connection);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_interrupt")]
    internal static partial void Interrupt(nint connection);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_query_progress")]
    internal static partial NativeProgress QueryProgress(nint connection);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_free")]
    internal static partial void Free(void* pointer);
}
