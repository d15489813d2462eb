using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Table functions written in C#.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_table_function")]
    internal static partial nint CreateTableFunction();

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_table_function")]
    internal static partial void DestroyTableFunction(ref nint function);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_table_function_set_name",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void TableFunctionSetName(nint function, string name);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_add_parameter")]
    internal static partial void TableFunctionAddParameter(nint function, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_set_extra_info")]
    internal static partial void TableFunctionSetExtraInfo(
        nint function,
        nint info,
        delegate* unmanaged[Cdecl]<nint, void> destroy
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_set_bind")]
    internal static partial void TableFunctionSetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_set_init")]
    internal static partial void TableFunctionSetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_set_function")]
    internal static partial void TableFunctionSetFunction(
        nint function,
        delegate* unmanaged[Cdecl]<nint, nint, void> body
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
    internal static partial void TableFunctionSupportsProjectionPushdown(
        nint function,
        [MarshalAs(UnmanagedType.U1)] bool pushdown
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_register_table_function")]
    internal static partial int RegisterTableFunction(nint connection, nint function);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_bind_get_extra_info")]
    internal static partial nint BindGetExtraInfo(nint info);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_bind_add_result_column",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void BindAddResultColumn(nint info, string name, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_bind_get_parameter")]
    internal static partial nint BindGetParameter(nint info, ulong index);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_bind_set_bind_data")]
    internal static partial void BindSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_bind_set_cardinality")]
    internal static partial void BindSetCardinality(nint info, ulong rows, [MarshalAs(UnmanagedType.U1)] bool isExact);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_bind_set_error",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void BindSetError(nint info, string message);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_init_get_bind_data")]
    internal static partial nint InitGetBindData(nint info);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_init_set_init_data")]
    internal static partial void InitSetInitData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_init_get_column_count")]
    internal static partial ulong InitGetColumnCount(nint info);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_init_get_column_index")]
    internal static partial ulong InitGetColumnIndex(nint info, ulong index);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_init_set_max_threads")]
    internal static partial void InitSetMaxThreads(nint info, ulong threads);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_init_set_error",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void InitSetError(nint info, string message);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_function_get_init_data")]
    internal static partial nint FunctionGetInitData(nint info);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_function_set_error",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void FunctionSetError(nint info, string message);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_get_int64")]
    internal static partial long GetInt64(nint value);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_value")]
    internal static partial void DestroyValue(ref nint value);
}
