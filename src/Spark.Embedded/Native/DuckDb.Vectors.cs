using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Chunks and the vectors in them, read and written in place.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_data_chunk")]
    internal static partial nint CreateDataChunk(nint* types, ulong count);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_data_chunk")]
    internal static partial void DestroyDataChunk(ref nint chunk);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_data_chunk_reset")]
    internal static partial void DataChunkReset(nint chunk);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_data_chunk_get_column_count")]
    internal static partial ulong DataChunkGetColumnCount(nint chunk);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_data_chunk_get_vector")]
    internal static partial nint DataChunkGetVector(nint chunk, ulong column);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_data_chunk_get_size")]
    internal static partial ulong DataChunkGetSize(nint chunk);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_data_chunk_set_size")]
    internal static partial void DataChunkSetSize(nint chunk, ulong size);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_get_data")]
    internal static partial void* VectorGetData(nint vector);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_get_validity")]
    internal static partial ulong* VectorGetValidity(nint vector);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    internal static partial void VectorEnsureValidityWritable(nint vector);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_get_column_type")]
    internal static partial nint VectorGetColumnType(nint vector);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_assign_string_element_len")]
    internal static partial void VectorAssignStringElementLen(nint vector, ulong index, byte* text, ulong length);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_list_vector_get_child")]
    internal static partial nint ListVectorGetChild(nint vector);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_list_vector_get_size")]
    internal static partial ulong ListVectorGetSize(nint vector);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_list_vector_set_size")]
    internal static partial int ListVectorSetSize(nint vector, ulong size);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_list_vector_reserve")]
    internal static partial int ListVectorReserve(nint vector, ulong capacity);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_struct_vector_get_child")]
    internal static partial nint StructVectorGetChild(nint vector, ulong index);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_vector_size")]
    internal static partial ulong VectorSize();
}
