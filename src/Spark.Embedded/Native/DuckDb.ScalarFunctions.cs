using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Scalar functions written in C#.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_scalar_function")]
    internal static partial nint CreateScalarFunction();

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_scalar_function")]
    internal static partial void DestroyScalarFunction(ref nint function);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_scalar_function_set_name",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void ScalarFunctionSetName(nint function, string name);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_special_handling")]
    internal static partial void ScalarFunctionSetSpecialHandling(nint function);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_volatile")]
    internal static partial void ScalarFunctionSetVolatile(nint function);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_add_parameter")]
    internal static partial void ScalarFunctionAddParameter(nint function, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_return_type")]
    internal static partial void ScalarFunctionSetReturnType(nint function, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_extra_info")]
    internal static partial void ScalarFunctionSetExtraInfo(
        nint function,
        nint info,
        delegate* unmanaged[Cdecl]<nint, void> destroy
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_function")]
    internal static partial void ScalarFunctionSetFunction(
        nint function,
        delegate* unmanaged[Cdecl]<nint, nint, nint, void> body
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_set_init")]
    internal static partial void ScalarFunctionSetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_init_get_extra_info")]
    internal static partial nint ScalarFunctionInitGetExtraInfo(nint info);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_init_set_state")]
    internal static partial void ScalarFunctionInitSetState(
        nint info,
        nint state,
        delegate* unmanaged[Cdecl]<nint, void> destroy
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_get_state")]
    internal static partial nint ScalarFunctionGetState(nint info);

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_scalar_function_get_extra_info")]
    internal static partial nint ScalarFunctionGetExtraInfo(nint info);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_scalar_function_set_error",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void ScalarFunctionSetError(nint info, string message);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_register_scalar_function")]
    internal static partial int RegisterScalarFunction(nint connection, nint function);
}
