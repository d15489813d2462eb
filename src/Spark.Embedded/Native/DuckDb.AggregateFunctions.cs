using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Aggregate functions written in C#.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_aggregate_function")]
    internal static partial nint CreateAggregateFunction();

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_aggregate_function")]
    internal static partial void DestroyAggregateFunction(ref nint function);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_aggregate_function_set_name",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void AggregateFunctionSetName(nint function, string name);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_add_parameter")]
    internal static partial void AggregateFunctionAddParameter(nint function, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_set_return_type")]
    internal static partial void AggregateFunctionSetReturnType(nint function, nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_set_special_handling")]
    internal static partial void AggregateFunctionSetSpecialHandling(nint function);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_set_functions")]
    internal static partial void AggregateFunctionSetFunctions(
        nint function,
        delegate* unmanaged[Cdecl]<nint, ulong> stateSize,
        delegate* unmanaged[Cdecl]<nint, nint, void> init,
        delegate* unmanaged[Cdecl]<nint, nint, nint*, void> update,
        delegate* unmanaged[Cdecl]<nint, nint*, nint*, ulong, void> combine,
        delegate* unmanaged[Cdecl]<nint, nint*, nint, ulong, ulong, void> finish
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_set_destructor")]
    internal static partial void AggregateFunctionSetDestructor(
        nint function,
        delegate* unmanaged[Cdecl]<nint*, ulong, void> destroy
    );

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_set_extra_info")]
    internal static partial void AggregateFunctionSetExtraInfo(
        nint function,
        nint info,
        delegate* unmanaged[Cdecl]<nint, void> destroy
    );

    [SuppressGCTransition]
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_aggregate_function_get_extra_info")]
    internal static partial nint AggregateFunctionGetExtraInfo(nint info);

    [LibraryImport(
        NativeLibraryLocator.LibraryName,
        EntryPoint = "duckdb_aggregate_function_set_error",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial void AggregateFunctionSetError(nint info, string message);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_register_aggregate_function")]
    internal static partial int RegisterAggregateFunction(nint connection, nint function);
}
