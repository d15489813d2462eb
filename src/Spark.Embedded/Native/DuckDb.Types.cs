using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Logical types.</summary>
internal static unsafe partial class DuckDb
{
    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_logical_type")]
    internal static partial nint CreateLogicalType(NativeType type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_list_type")]
    internal static partial nint CreateListType(nint element);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_map_type")]
    internal static partial nint CreateMapType(nint key, nint value);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_struct_type")]
    internal static partial nint CreateStructType(nint* members, byte** names, ulong count);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_create_decimal_type")]
    internal static partial nint CreateDecimalType(byte width, byte scale);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_destroy_logical_type")]
    internal static partial void DestroyLogicalType(ref nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_get_type_id")]
    internal static partial NativeType GetTypeId(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_decimal_width")]
    internal static partial byte DecimalWidth(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_decimal_scale")]
    internal static partial byte DecimalScale(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_list_type_child_type")]
    internal static partial nint ListTypeChildType(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_map_type_key_type")]
    internal static partial nint MapTypeKeyType(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_map_type_value_type")]
    internal static partial nint MapTypeValueType(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_struct_type_child_count")]
    internal static partial ulong StructTypeChildCount(nint type);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_struct_type_child_name")]
    internal static partial byte* StructTypeChildName(nint type, ulong index);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_struct_type_child_type")]
    internal static partial nint StructTypeChildType(nint type, ulong index);

    [LibraryImport(NativeLibraryLocator.LibraryName, EntryPoint = "duckdb_logical_type_get_alias")]
    internal static partial byte* LogicalTypeGetAlias(nint type);
}
