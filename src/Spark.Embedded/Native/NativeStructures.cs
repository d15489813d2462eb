using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>DuckDB's result handle; passed by value to the fetching calls.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeResult
{
    private ulong _columnCount;
    private ulong _rowCount;
    private ulong _rowsChanged;
    private void* _columns;
    private byte* _error;
    private void* _internal;

    public readonly bool IsSet => _internal != null;
}

/// <summary>Progress of the running query; percentage is -1 while unknown.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeProgress
{
    public readonly double Percentage;
    public readonly ulong RowsProcessed;
    public readonly ulong TotalRows;
}

/// <summary>One entry of a list vector: a range of its child.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct ListEntry(ulong Offset, ulong Length);

/// <summary>DuckDB's interval.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct NativeInterval(int Months, int Days, long Microseconds);

/// <summary>
/// DuckDB's string: up to 12 bytes lie in the structure itself, longer ones behind a pointer.
/// <code>
/// length:4 | bytes:12                 length:4 | prefix:4 | pointer:8
/// </code>
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    internal const int InlineLimit = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    private fixed byte _inlined[InlineLimit];

    [FieldOffset(8)]
    private byte* _pointer;

    /// <summary>The bytes of the string at an address inside a vector, valid while the chunk lives.</summary>
    public static ReadOnlySpan<byte> Bytes(NativeString* at)
    {
        var length = at->Length;
        return length <= InlineLimit
            ? new ReadOnlySpan<byte>(at->_inlined, (int)length)
            : new ReadOnlySpan<byte>(at->_pointer, (int)length);
    }
}

/// <summary>Kinds of logical type, numbered as in DuckDB's header.</summary>
internal enum NativeType
{
    Invalid = 0,
    Boolean = 1,
    TinyInt = 2,
    SmallInt = 3,
    Integer = 4,
    BigInt = 5,
    UTinyInt = 6,
    USmallInt = 7,
    UInteger = 8,
    UBigInt = 9,
    Float = 10,
    Double = 11,
    Timestamp = 12,
    Date = 13,
    Time = 14,
    Interval = 15,
    HugeInt = 16,
    Varchar = 17,
    Blob = 18,
    Decimal = 19,
    TimestampSeconds = 20,
    TimestampMilliseconds = 21,
    TimestampNanoseconds = 22,
    Enum = 23,
    List = 24,
    Struct = 25,
    Map = 26,
    Uuid = 27,
    Union = 28,
    Bit = 29,
    TimeTz = 30,
    TimestampTz = 31,
    UHugeInt = 32,
    Array = 33,
    Any = 34,
    BigNum = 35,
    SqlNull = 36,
}

/// <summary>Kinds of failure that the engine tells apart, numbered as in DuckDB's header.</summary>
internal enum NativeErrorType
{
    Invalid = 0,
    OutOfRange = 1,
    Conversion = 2,
    Io = 28,
    Interrupt = 29,
    Internal = 31,
    InvalidInput = 32,
    OutOfMemory = 33,
}
