using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>Text that DuckDB hands out as zero-terminated UTF-8.</summary>
internal static unsafe class NativeText
{
    /// <summary>Text that stays DuckDB's own.</summary>
    public static string Borrowed(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? string.Empty;

    /// <summary>Text that must be given back.</summary>
    public static string Owned(byte* text)
    {
        var result = Borrowed(text);
        DuckDb.Free(text);
        return result;
    }
}
